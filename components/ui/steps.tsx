import { Check } from 'lucide'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'

export type Step = { title: string; description?: ReactNode }
type StepState = 'done' | 'current' | 'ahead'

const words: Record<StepState, string> = { done: '已完成', current: '进行中', ahead: '未开始' }
const dots: Record<StepState, string> = {
  done: 'border-brand bg-brand text-white',
  current: 'border-accent bg-accent text-white',
  ahead: 'border-line-strong bg-surface text-ink-soft',
}

/**
 * A procedure in its order. `current` is the index of the step one is at (the length: all done);
 * without it the steps are only told, as on the public page.
 */
export function Steps({ label, steps, current }: { label: string; steps: Step[]; current?: number | undefined }) {
  return (
    <ol aria-label={label} className="grid gap-y-0 md:auto-cols-fr md:grid-flow-col">
      {steps.map((step, at) => {
        const state: StepState = current === undefined || at > current ? 'ahead' : at < current ? 'done' : 'current'
        const told = current === undefined
        return (
          <li
            key={step.title}
            {...(state === 'current' && { 'aria-current': 'step' as const })}
            className="group relative flex gap-3 pb-5 last:pb-0 md:flex-col md:gap-2 md:pr-4 md:pb-0"
          >
            <span
              aria-hidden
              className={classes(
                'absolute group-last:hidden max-md:top-8 max-md:bottom-0 max-md:left-[0.9375rem] max-md:w-0.5',
                'md:top-[0.9375rem] md:right-0 md:left-8 md:h-0.5',
                state === 'done' ? 'bg-brand' : 'bg-line',
              )}
            />
            <span
              aria-hidden
              className={classes(
                'relative z-1 grid size-8 shrink-0 place-items-center rounded-full border font-semibold text-sm tabular-nums',
                told ? 'border-brand bg-brand-soft text-brand-strong' : dots[state],
              )}
            >
              {state === 'done' ? <Icon of={Check} className="size-4" /> : at + 1}
            </span>
            <div className="min-w-0 pt-0.5">
              <p className={classes('font-medium', state === 'current' && 'text-accent')}>
                {step.title}
                {!told && <span className="sr-only">（{words[state]}）</span>}
              </p>
              {step.description && <div className="text-ink-soft text-sm">{step.description}</div>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
