'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from './form-action'
import { onPin, type Pin, selectedPin } from './pin'

export type RemarkField = { path: string; label: string; clause: { source: string; text: string } }
type RemarkFormProps = { action: FormAction; id: string; number: number; fields: RemarkField[]; whyNot: string | null }

/** A remark on a field or on the words selected in it; the clause behind the field is cited by one click. */
export function RemarkForm({ action, id, number, fields, whyNot }: RemarkFormProps) {
  const box = useRef<HTMLDivElement>(null)
  const [where, setWhere] = useState<Pin>({ path: '', quote: '' })
  const [text, setText] = useState('')
  const [selected, setSelected] = useState<Pin | null>(null)
  const begin = useEffectEvent((pinned: Pin) => {
    setWhere(pinned)
    setSelected(null)
    const words = box.current?.querySelector<HTMLTextAreaElement>('textarea[name="text"]')
    words?.focus({ preventScroll: true })
    words?.scrollIntoView({ block: 'center' })
  })
  useEffect(() => onPin(begin), [])
  useEffect(() => {
    const watch = () => setSelected(selectedPin())
    document.addEventListener('selectionchange', watch)
    return () => document.removeEventListener('selectionchange', watch)
  }, [])
  const field = fields.find(({ path }) => path === where.path)
  const cite = () => field && setText(`${text}${text && '\n'}依据${field.clause.source}：“${field.clause.text}”`)
  const empty = () => {
    setWhere({ path: '', quote: '' })
    setText('')
  }
  return (
    <div ref={box} id="remark-form">
      <ActionForm action={action} hidden={{ id, number }} label="提出修改意见" onDone={empty}>
        <SelectField
          name="path"
          label="针对的栏目"
          required
          width="full"
          options={fields.map(({ path, label }) => ({ value: path, label }))}
          value={where.path}
          onChange={(event) => setWhere({ path: event.target.value, quote: '' })}
        />
        <TextField
          name="quote"
          label="引用的原文"
          hint="在上面的正文中选中文字，再点“对选中文字提意见”，会自动填入；不填则针对整个栏目。"
          value={where.quote}
          onChange={(event) => setWhere({ ...where, quote: event.target.value })}
        />
        <TextareaField
          name="text"
          label="修改意见"
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton whyNot={whyNot}>记下意见</SubmitButton>
          {field && <Button onClick={cite}>引用条款：{field.clause.source}</Button>}
        </div>
      </ActionForm>
      {selected && (
        // Fixed, so that it is there wherever the words stand; a press must not take the selection away first.
        <div className="fixed right-4 bottom-28 z-40">
          <Button variant="primary" onMouseDown={(event) => event.preventDefault()} onClick={() => begin(selected)}>
            对选中文字提意见
          </Button>
        </div>
      )}
    </div>
  )
}
