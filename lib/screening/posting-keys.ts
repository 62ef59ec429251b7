import type { CorpusModel } from './corpus-model'

/** Neighbouring places share a row: fewer rows, and their few numbers cost a question next to nothing. */
export const RowBits = 4
export const RowPlaces = 2 ** RowBits

/** Each kind of list has rows of its own; none has as many as lie between two kinds. */
const Rows = 2 ** 22
const Places = Rows * RowPlaces
export const Triples = 0
/** The triples of very long texts, apart: a very long question need not look among all the others. */
export const LongTriples = Places
export const TitlePairs = 2 * Places
const FirstAnchorRow = 3 * Rows

/** From so many different triples on a text counts as very long. */
export const LongText = 1024

/** A list is known by its kind and place together; so many of them share a row. */
export const rowOf = (list: number): number => list >>> RowBits

/** Rows for anchors grow with the corpus; one has some ten of them. */
export const anchorBits = (model: CorpusModel): number => model.tripleBits - 2

/** The row that has the anchors of this hash. */
export const anchorRow = (model: CorpusModel, hash: number): number =>
  FirstAnchorRow + (hash >>> (32 - anchorBits(model)))

export const isAnchorRow = (row: number): boolean => row >= FirstAnchorRow
