'use client'
import { useState } from 'react'
import { Field } from '@/components/form/field'
import { useField } from '@/components/form/use-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { levelText } from '@/lib/trl/levels'
import { useDesk, useDraft } from './draft-context'
import { LevelTable } from './level-table'
import type { InputProps } from './plain-inputs'

/** A level of 技术成熟度, chosen beside its criterion and evidence. */
export function LevelInput({ placed: { path, field }, errors, label }: InputProps) {
  const { readOnly } = useDesk()
  const store = useDraft()
  const [open, setOpen] = useState(false)
  const frame = { name: path, label, hint: field.hint, required: true, errors }
  const { control, ...rest } = useField(frame)
  const value = store.valueAt(path)
  const level = typeof value === 'number' ? value : null
  const shown = levelText(level) || '选择等级'
  const { required: _required, name: _name, ...button } = control
  return (
    <Field {...frame} field={{ ...rest, control }}>
      <div>
        <Button
          {...button}
          // The field's label alone would hide the chosen level from a screen reader.
          aria-label={`${label}：${shown}`}
          aria-haspopup="dialog"
          disabled={readOnly}
          onClick={() => setOpen(true)}
        >
          {shown}
        </Button>
      </div>
      {open && (
        <Dialog
          onClose={() => setOpen(false)}
          title={`${field.label}：选择技术成熟度等级`}
          description="对照评价标准和举证要素选择一个等级。"
        >
          <LevelTable
            chosen={level}
            onChoose={(chosen) => {
              store.change(path, chosen)
              setOpen(false)
            }}
          />
        </Dialog>
      )}
    </Field>
  )
}
