'use client'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FileEntry } from '@/lib/files/form'
import type { Fault } from '@/lib/suggestion/form/completeness'
import type { Suggestion } from '@/lib/suggestion/form/definition'
import type { Hint } from '@/lib/suggestion/form/hints'
import type { DraftStore } from './draft-store'

export type EvidenceFile = FileEntry & { technologyId: string | null }
export type PinnedRemark = {
  id: string
  fieldPath: string
  quote: string
  text: string
  byName: string
  resolved: boolean
}

type Desk = {
  store: DraftStore
  readOnly: boolean
  faults: Fault[]
  hints: Hint[]
  remarks: PinnedRemark[]
  evidence: readonly EvidenceFile[]
  /** What a list of files holds now, for when its part is opened again. */
  keepEvidence: (technologyId: string | null, files: readonly FileEntry[]) => void
  suggestionId: string
  /** What the department returned; null while nothing was submitted. */
  submitted: { number: number; content: Suggestion } | null
}

const DraftContext = createContext<Desk | null>(null)
export const DraftProvider = DraftContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DraftContext)
  if (!desk) throw new Error('outside of the writing screen')
  return desk
}

/** Renders again whenever anything of the draft changes. */
export function useDraft(): DraftStore {
  const { store } = useDesk()
  useSyncExternalStore(store.subscribe, store.version, store.version)
  return store
}

/** The id of a field's control: errors elsewhere link to it. */
export const controlId = (path: string) => `suggestion-${path}`
