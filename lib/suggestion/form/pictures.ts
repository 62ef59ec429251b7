import type { RichText } from '@/lib/suggestion/rich-text/document'
import { pictureIds } from '@/lib/suggestion/rich-text/plain-text'
import type { Suggestion } from './definition'

const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'doc'

export const pictureIdsOf = (value: unknown): string[] => (isRichText(value) ? pictureIds(value) : [])

/** Ids of the pictures in every text of the report. */
export const picturesOf = (suggestion: Suggestion): string[] =>
  [suggestion, ...suggestion.technologies].flatMap((part) => Object.values(part).flatMap(pictureIdsOf))
