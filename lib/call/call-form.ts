import type { z } from 'zod'
import type { Call } from '@/lib/platform/prisma/client'

/** Who has to pass an answer on before the province sees it. */
type ReviewStep = { key: string; label: string }

/** One delivery of a department to the province: the whole call for suggestions, a month for a rolling call. */
type Round = { name: string; closesAt: Date }

/** What a form family (指南建议, later 重大成果 …) brings along; lib/call asks it and knows nothing of its fields. */
export type CallForm<Options = unknown> = {
  label: string
  /** Guards Call.options: whatever is read or written passes it. */
  Options: z.ZodType<Options>
  /** What a new call begins with. */
  initialOptions: Options
  /** The same options said of another year. */
  forYear(options: Options, year: number): Options
  /** What an answer may hold under these options. */
  draftOf(options: Options): z.ZodType
  /** In order; the province comes after the last. */
  reviewSteps: readonly ReviewStep[]
  /** The delivery that runs at this time. */
  roundAt(call: Pick<Call, 'title' | 'closesAt'>, now: Date): Round
}
