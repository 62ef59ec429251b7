'use client'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-look'
import { useFetchedWindow } from '@/components/ui/use-fetched-window'
import type { QuestionProps } from './question'

type ConfirmDialogProps = Omit<QuestionProps, 'onDone' | 'onClose'> & {
  /** The words of the button that opens it, a verb: 撤回建议. */
  trigger: string
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  icon?: ReactNode
}

/** Asks before what cannot easily be undone. */
export function ConfirmDialog({ trigger, variant, size, icon, ...question }: ConfirmDialogProps) {
  const asked = useFetchedWindow(() => import('./question'))
  const [done, setDone] = useState<string | null>(null)
  const finish = (sentence: string) => {
    asked.close()
    setDone(sentence)
  }
  return (
    <>
      <Button
        variant={variant ?? (question.danger ? 'danger' : 'secondary')}
        size={size}
        icon={icon}
        {...asked.trigger}
      >
        {trigger}
      </Button>
      <span role="status" className="text-success empty:absolute">
        {done}
      </span>
      <span role="alert" className="text-danger empty:absolute">
        {asked.fault}
      </span>
      {asked.part && <asked.part.Question {...question} onDone={finish} onClose={asked.close} />}
    </>
  )
}
