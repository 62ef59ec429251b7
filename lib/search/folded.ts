import 'server-only'
import { db } from '@/lib/platform/db'

/** What is looked for, folded by the very function that folds what is stored. */
export async function folded(q: string): Promise<string> {
  if (q === '') return ''
  const [row] = await db.$queryRaw<{ words: string }[]>`SELECT search_fold(${q}) AS words`
  return row?.words ?? ''
}
