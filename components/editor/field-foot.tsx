'use client'
import { Lightbulb, MessageSquareWarning } from 'lucide'
import { Icon } from '@/components/ui/icon'
import type { Field } from '@/lib/suggestion/form/definition'
import { ChangeMark } from './change-mark'
import { ConflictPanel } from './conflict-panel'
import { useDesk } from './draft-context'
import { SaveMark } from './save-mark'

/** Under each control: saved or not, what the department remarked, what deserves a second look, and two texts that met. */
export function FieldFoot({ path, field }: { path: string; field: Field }) {
  const { hints, remarks, readOnly } = useDesk()
  const noted = hints.filter((hint) => hint.path === path)
  const pinned = remarks.filter((remark) => remark.fieldPath === path)
  return (
    <div className="grid gap-1.5">
      {!readOnly && (
        <div className="min-h-6" data-save-mark={path}>
          <SaveMark path={path} />
        </div>
      )}
      <ChangeMark path={path} field={field} />
      {noted.map(({ sentence }) => (
        <p key={sentence} className="flex gap-1.5 text-info text-sm">
          <Icon of={Lightbulb} className="mt-0.5 size-4 shrink-0" />
          <span>提示：{sentence}</span>
        </p>
      ))}
      {pinned.map(({ id, text, quote, byName, resolved }) => (
        <p key={id} className="flex gap-1.5 text-accent text-sm">
          <Icon of={MessageSquareWarning} className="mt-0.5 size-4 shrink-0" />
          <span>
            {byName}的修改意见{resolved && '（已处理）'}：{quote && `“${quote}”——`}
            {text}
          </span>
        </p>
      ))}
      <ConflictPanel path={path} field={field} />
    </div>
  )
}
