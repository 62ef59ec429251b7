import type { ImportedPicture } from './picture-store'

/** One value that the file holds for a field of the form. */
export type Found = { path: string; label: string; value: unknown; source: string }
export type Unclear = { path: string; label: string; source: string; why: string }

/** What an import would do, for a person to confirm; nothing is changed by it. */
export type ImportReport = {
  /** Ids of the rows that the paths `technologies.<id>.…` below mean, in order. */
  rows: string[]
  found: Found[]
  /** Fields of the form for which the file holds nothing. */
  missing: { path: string; label: string }[]
  /** Something is there, but it does not fit: it is taken over by hand. */
  unclear: Unclear[]
  /** Text that belongs to no field. */
  leftOver: { where: string; text: string }[]
  pictures: ReadonlyMap<string, ImportedPicture>
}

/** Gathers what is found while the file is read. */
export type Findings = Pick<ImportReport, 'rows' | 'found' | 'unclear' | 'leftOver'>
