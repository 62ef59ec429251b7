'use client'
import dynamic from 'next/dynamic'
import { Skeleton } from '@/components/ui/skeleton'
import type { PlacedField } from '@/lib/suggestion/form/placed-field'
import { valueText } from '@/lib/suggestion/form/value-text'
import { useDesk, useDraft } from './draft-context'
import { FieldFoot } from './field-foot'
import { LevelInput } from './level-input'
import { ChoiceInput, ChoicesInput, type InputProps, LineInput, TextInput } from './plain-inputs'
import { PolicyTargets } from './policy-targets'

// The editor is most of the page's script: it comes with the first section that needs it.
const RichInput = dynamic(() => import('./rich-input').then((module) => module.RichInput), {
  ssr: false,
  loading: () => <Skeleton lines={3} />,
})
const ClauseInput = dynamic(() => import('./clause-input').then((module) => module.ClauseInput), {
  loading: () => <Skeleton lines={2} />,
})

function Control(props: InputProps) {
  switch (props.placed.field.widget) {
    case 'line':
    case 'amount':
    case 'date':
      return <LineInput {...props} />
    case 'text':
      return <TextInput {...props} />
    case 'choice':
      return <ChoiceInput {...props} />
    case 'choices':
      return <ChoicesInput {...props} />
    case 'level':
      return <LevelInput {...props} />
    case 'rich':
      return <RichInput {...props} />
    case 'clauses':
      return <ClauseInput {...props} />
  }
}

/** One field of the form by its widget, with everything that belongs under it. */
export function FieldInput({ placed, label }: { placed: PlacedField; label?: string }) {
  const { faults } = useDesk()
  const store = useDraft()
  // What is still empty is not wrong yet: that is said by the navigation and before submitting.
  const filled = valueText(placed.field, placed.value) !== ''
  const errors = filled ? faults.filter(({ path }) => path === placed.path).map(({ sentence }) => sentence) : []
  return (
    <div className="grid gap-1.5" data-field={placed.path}>
      {placed.field.indicators && <PolicyTargets />}
      <Control
        key={`${placed.path} ${store.epoch(placed.path)}`}
        placed={placed}
        errors={errors}
        label={label ?? placed.field.label}
      />
      <FieldFoot path={placed.path} field={placed.field} />
    </div>
  )
}
