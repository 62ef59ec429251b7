import type { Route } from 'next'
import { Alert } from '@/components/ui/alert'
import { PageLink } from '@/components/ui/page-link'

type NamesakeNoteProps = { suggestions: { id: string; queueEntry: { title: string } | null }[] }

/** Nothing at all where there is no namesake. */
export const NamesakeNote = ({ suggestions }: NamesakeNoteProps) =>
  suggestions.length > 0 && (
    <Alert tone="warning" title="同一单位有同名建议人也提交了建议">
      <p>同一人限提一份；也可能只是同名，或使用了不同证件注册。请与单位核实后再作决定：</p>
      <ul className="list-disc pl-5">
        {suggestions.map(({ id, queueEntry }) => (
          <li key={id}>
            {/* Opening it is recorded as reading it: only a click may do that. */}
            <PageLink href={`/department/suggestions/${id}` as Route} className="text-link">
              {queueEntry?.title || '（未命名）'}
            </PageLink>
          </li>
        ))}
      </ul>
    </Alert>
  )
