import { refresh } from 'next/cache'

/** Says what happened, on a page that shows it already. */
export function refreshed(sentence: string): string {
  refresh()
  return sentence
}
