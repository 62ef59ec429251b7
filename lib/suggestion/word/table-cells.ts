/** Five columns of the printed table; their widths relative to each other. */
export const columnShares = [1860, 2200, 1500, 1642, 1642]

export type Place = { from: number; to: number; rows?: number }

/** A cell of the printed table: a paragraph for each line, an empty cell keeps one. */
export type FormCell = { place: Place; look: 'label' | 'head' | 'value' | 'prompt'; lines: readonly string[] }

const atLeastOne = (lines: readonly string[]) => (lines.length === 0 ? [''] : lines)

export const labelCell = (place: Place, ...lines: readonly string[]): FormCell => ({ place, look: 'label', lines })

/** A label of the list's head, which stays on the page of the first row. */
export const headCell = (place: Place, label: string): FormCell => ({ place, look: 'head', lines: [label] })

export const valueCell = (place: Place, lines: readonly string[], look: FormCell['look'] = 'value'): FormCell => ({
  place,
  look,
  lines: atLeastOne(lines),
})
