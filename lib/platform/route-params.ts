import type { z } from 'zod'
import { NotFound, Refused } from './refused'

/** What an address says, as its shape; an address that cannot be one of ours leads nowhere. */
export function readParams<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const parsed = shape.safeParse(given)
  if (!parsed.success) throw new Refused(NotFound)
  return parsed.data
}
