import { policyClauses } from '@/lib/policy/clauses'
import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { headingPrompts } from '@/lib/suggestion/form/report'
import { sections } from '@/lib/suggestion/form/section'
import * as wording from '@/lib/suggestion/word/form-wording'
import { trlLevels } from '@/lib/trl/levels'

/** Words that are nobody's own: what the form, its Word file and its attachments print, and the policy clauses that may be quoted. */
export function knownWording(): string[] {
  const { options, fields, rowFields } = formOf(options2026)
  const ofFields = [...fields, ...rowFields].flatMap((field) => [
    field.label,
    field.hint ?? '',
    field.prompt ?? '',
    ...(field.headings ?? []),
    ...(field.options ?? []).flatMap(({ value, help = '', examples = [] }) => [value, help, examples.join('、')]),
  ])
  const printed = [
    wording.reportTitle(''),
    wording.outlineNote,
    wording.listTitle(options.mostTechnologies),
    ...Object.values(wording.listHeads),
    wording.investmentTitle.join(''),
    wording.sourceTitle.join(''),
    wording.jobTitleLabel,
    wording.note,
  ]
  const levels = trlLevels.flatMap(({ level, name, criterion, evidence }) => [`${level}${name}`, criterion, evidence])
  const clauses = policyClauses.flatMap(({ title, text, headings, document }) => [
    title,
    text,
    ...headings,
    `《${document.title}》${document.number}`,
  ])
  const titles = sections.map(({ title }) => title)
  return [...ofFields, ...Object.values(headingPrompts), ...printed, ...titles, ...levels, ...clauses]
}
