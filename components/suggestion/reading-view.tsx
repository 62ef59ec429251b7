import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import type { Form, Suggestion } from '@/lib/suggestion/form/definition'
import type { PlacedField } from '@/lib/suggestion/form/placed-field'
import { partTitles } from '@/lib/suggestion/form/section'
import { summaryOf } from '@/lib/suggestion/form/summary'
import { FieldView } from './field-view'

type ReadingViewProps = {
  form: Form
  suggestion: Suggestion
  /** What the reader's page adds under a field: a fault, a remark, a mark that it changed. */
  under?: (placed: PlacedField) => ReactNode
}

/** The whole suggestion, read-only, as the department sees it: every field of the form in its order. */
export function ReadingView({ form, suggestion, under }: ReadingViewProps) {
  const sections = summaryOf(form, suggestion)
  return (['information', 'report'] as const).map((part) => (
    <div key={part} className="grid gap-4">
      <h2 className="mt-2 text-xl">
        {part === 'report' ? `“${suggestion.title || '……'}”项目指南建议说明报告` : partTitles[part]}
      </h2>
      {sections
        .filter(({ section }) => section.part === part)
        .map(({ section, entries }) => (
          <Card key={section.key} title={section.title}>
            {entries.length === 0 ? (
              <p className="text-ink-faint">未填写</p>
            ) : (
              <div className="grid gap-4">
                {entries.map((entry) => (
                  <FieldView key={entry.path} entry={entry}>
                    {under?.(entry)}
                  </FieldView>
                ))}
              </div>
            )}
          </Card>
        ))}
    </div>
  ))
}
