import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'

/** Lets an answer take the same time whatever was found, as long as the work is done within it. */
export async function steadily<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const [result] = await Promise.all([work, wait(milliseconds)])
  return result
}
