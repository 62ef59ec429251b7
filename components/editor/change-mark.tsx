import { PencilLine } from 'lucide'
import { Icon } from '@/components/ui/icon'
import type { Field } from '@/lib/suggestion/form/definition'
import { valueAt } from '@/lib/suggestion/form/field-path'
import { valueText } from '@/lib/suggestion/form/value-text'
import { useDesk } from './draft-context'

/** Returned: says that the field reads otherwise than in the version that the department has. */
export function ChangeMark({ path, field }: { path: string; field: Field }) {
  const { store, submitted } = useDesk()
  if (!submitted) return null
  const before = valueAt(store.form, submitted.content, path)
  const now = valueText(field, store.valueAt(path))
  if (now === (before === undefined ? '' : valueText(field, before))) return null
  return (
    <p className="flex gap-1.5 text-ink-soft text-sm">
      <Icon of={PencilLine} className="mt-0.5 size-4 shrink-0" />
      已修改，与已提交的第{submitted.number}版不同
    </p>
  )
}
