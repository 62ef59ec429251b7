import type { Suggestion as Content, Form } from '@/lib/suggestion/form/definition'
import { screenedTexts } from '@/lib/suggestion/form/screened-text'
import type { Text } from './reading'

/** A submitted version as it was compared, section by section, under the names that passages use. */
export const suggestionText = (form: Form, content: Content): Text => ({
  sections: screenedTexts(form, content).map(({ path, label, text }) => ({ field: path, label, text })),
  names: [content.title, content.proposer, content.organisation, content.jobTitle],
})

/** A record of a list: its title, and its summary if the list has any. */
export function recordText(record: { title: string; summary: string; person: string; organisation: string }): Text {
  const { title, summary, person, organisation } = record
  const sections = [
    { field: 'title', label: '项目名称', text: title },
    { field: 'overview', label: '摘要', text: summary },
  ]
  return { sections: sections.filter(({ text }) => text !== ''), names: [title, person, organisation] }
}
