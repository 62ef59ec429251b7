import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Time } from '@/components/ui/time'
import type { FormAction } from './form-action'

type NoteListProps = { action: FormAction; id: string; notes: { id: string; text: string; byName: string; at: Date }[] }

/** 内部备注. */
export function NoteList({ action, id, notes }: NoteListProps) {
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3">
        {notes.map((note) => (
          <li key={note.id}>
            <p className="text-ink-soft text-sm">
              {note.byName} <Time value={note.at} />
            </p>
            <p className="whitespace-pre-line break-words">{note.text}</p>
          </li>
        ))}
      </ul>
      <ActionForm action={action} hidden={{ id }} label="添加内部备注">
        <TextareaField
          name="text"
          label="备注"
          hint="只有本部门经办人能看到，建议人和省科技厅看不到。"
          rows={2}
          required
        />
        <SubmitButton variant="secondary">添加备注</SubmitButton>
      </ActionForm>
    </div>
  )
}
