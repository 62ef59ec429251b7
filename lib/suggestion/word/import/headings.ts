import type { Form } from '@/lib/suggestion/form/definition'
import { sectionOf, sections } from '@/lib/suggestion/form/section'
import { matchable } from './matching'

/** A heading of the report: that of a field, of a field of each technology, or one above others. */
export type Heading = { text: string; runsIn: boolean; field: string | null; rowField: string | null }

function heading(text: string, field: string | null, rowField: string | null): Heading {
  return { text, runsIn: text.endsWith('：'), field, rowField }
}

/** The report's headings in order. */
export function headingsOf(form: Form): Heading[] {
  const result: Heading[] = []
  for (const section of sections) {
    if (section.part !== 'report') continue
    if (section.key === 'maturity') {
      result.push(heading(section.title, null, null))
      for (const { key, headings, widget } of form.rowFields) {
        if (widget === 'rich') result.push(heading(headings?.at(-1) ?? '', null, key))
      }
    }
    for (const field of form.fields) {
      if (sectionOf(field.section) !== section || field.widget !== 'rich') continue
      const path = field.headings ?? [field.label]
      path.forEach((text, i) => {
        const own = i === path.length - 1
        if (own) result.push(heading(text, field.key, null))
        else if (!result.some((one) => one.text === text)) result.push(heading(text, null, null))
      })
    }
  }
  return result
}

const technologyForm = /^[（(]\s*[一二三四五六七八九十]+\s*[）)]\s*关键技术\s*(\d{1,2})\s*[：:](.*)$/su

/** “（二）关键技术2：名称”. */
export function technologyAt(text: string): { number: number; name: string } | null {
  const match = technologyForm.exec(text.trim())
  return match ? { number: Number(match[1]), name: (match[2] ?? '').trim() } : null
}

/** Does the paragraph stand for the heading? A run-in one may have text behind its colon. */
export function isHeading(text: string, { text: expected, runsIn }: Heading): boolean {
  const words = matchable(text)
  const wanted = matchable(expected)
  return runsIn ? words.startsWith(wanted) || words === wanted.slice(0, -1) : words.replace(/[:]$/, '') === wanted
}
