import { notFound } from 'next/navigation'
import { Refused } from '@/lib/platform/refused'

/** Of what one may not read a page says what it says of what does not exist. */
export const notFoundIfRefused = (error: unknown): never => {
  if (error instanceof Refused) notFound()
  throw error
}
