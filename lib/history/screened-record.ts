import type { Stored } from './record-store'

/** Its document in the screening index. */
export const documentId = (recordId: string): string => `history:${recordId}`

export type ComparedRecord = Pick<Stored, 'id' | 'title' | 'summary' | 'organisation' | 'person'>

/** A record as texts are compared with it; what the source left empty is left out. */
export const screenedRecord = ({ id, title, summary, organisation, person }: ComparedRecord) => ({
  id: documentId(id),
  title,
  ...(summary && { overview: summary }),
  ...(organisation && { organisation }),
  ...(person && { person }),
})
