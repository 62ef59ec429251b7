import { matchable } from './matching'

const boxes = /[☑☒■√✓✔☐□○◻▢]/u
const ticks = /[☑☒■√✓✔]/u
const withLabel = /([☑☒■√✓✔☐□○◻▢])([^☑☒■√✓✔☐□○◻▢]*)/gu

export type ReadChoices = { ticked: string[]; unknown: string[]; hasBoxes: boolean }

/** The option that a label begins with; the longest, as one may begin with another. */
function optionOf(label: string, options: readonly string[]): string | null {
  const words = matchable(label)
  const fitting = options.filter((option) => words.startsWith(matchable(option)))
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null
}

/** Which of the boxes in a cell are ticked; a tick may stand in or before its box. */
export function readChoices(text: string, options: readonly string[]): ReadChoices {
  const found: ReadChoices = { ticked: [], unknown: [], hasBoxes: boxes.test(text) }
  let tickBefore = false
  for (const [, box = '', label = ''] of text.matchAll(withLabel)) {
    const isTicked: boolean = ticks.test(box) || tickBefore
    tickBefore = isTicked && matchable(label) === ''
    if (!isTicked || tickBefore) continue
    const option = optionOf(label, options)
    if (option) found.ticked.push(option)
    else found.unknown.push(label.trim())
  }
  if (found.hasBoxes) return found
  const named = options.filter((option) => matchable(text).includes(matchable(option)))
  return { ...found, ticked: named }
}
