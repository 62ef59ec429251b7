'use client'
import { ArrowDown, ArrowUp, GripVertical } from 'lucide'
import { type KeyboardEvent, useRef, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { FormState } from '@/lib/platform/form-state'

export type OrderRow = { id: string; title: string; detail: string }

type OrderListProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  rows: OrderRow[]
  whyNot: string | null
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const [one] = list.slice(from, from + 1)
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_, i) => i !== from)
  return [...rest.slice(0, to), one, ...rest.slice(to)]
}

/** The order by mouse, by Alt and the arrow keys, or by the buttons; numbers follow at once, and count when they are saved. */
export function OrderList({ action, hidden, rows, whyNot }: OrderListProps) {
  const ids = rows.map(({ id }) => id)
  const [order, setOrder] = useState(ids)
  const [dragged, setDragged] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  // Sorted by a rule, or changed by a colleague: what is stored now is where one goes on.
  const given = ids.join(',')
  const [shown, setShown] = useState(given)
  if (shown !== given) {
    setShown(given)
    setOrder(ids)
  }
  // The order alone is kept here: what a row says may change while it stays where it is.
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const shownRows = order.flatMap((id) => rowOf.get(id) ?? [])

  const move = (from: number, to: number) => {
    const next = moved(order, from, to)
    setOrder(next)
    const one = shownRows[from]
    if (one && to >= 0 && to < order.length) setSaid(`《${one.title}》移到第 ${to + 1} 项，共 ${order.length} 项`)
  }
  const onKey = (event: KeyboardEvent, from: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || step === undefined || whyNot !== null) return
    event.preventDefault()
    move(from, from + step)
    const to = Math.min(order.length - 1, Math.max(0, from + step))
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-row]')[to]?.focus())
  }
  const changed = order.some((id, i) => ids[i] !== id)

  return (
    <ActionForm action={action} hidden={{ ...hidden, order: order.join(',') }} label="顺序">
      {whyNot === null && (
        <p className="text-ink-soft text-sm">拖动、点箭头，或选中一项后按 Alt+↑、Alt+↓ 调整顺序，然后保存。</p>
      )}
      <ol ref={list} className="divide-y divide-line rounded-md border border-line">
        {shownRows.map(({ id, title, detail }, i) => (
          <li
            key={id}
            data-row
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the row is what the arrow keys move
            tabIndex={0}
            draggable={whyNot === null}
            onDragStart={() => setDragged(i)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) move(dragged, i)
              setDragged(null)
            }}
            onKeyDown={(event) => onKey(event, i)}
            className="flex items-center gap-3 px-3 py-2"
          >
            {whyNot === null && <Icon of={GripVertical} className="size-4 shrink-0 cursor-grab text-ink-faint" />}
            <span className="w-8 shrink-0 text-right tabular-nums">{i + 1}</span>
            <span className="min-w-0 flex-1 wrap-anywhere">
              {title}
              <span className="block text-ink-soft text-sm">{detail}</span>
            </span>
            {whyNot === null && (
              <>
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={`上移《${title}》`}
                  onClick={() => move(i, i - 1)}
                  icon={<Icon of={ArrowUp} className="size-4" />}
                />
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={`下移《${title}》`}
                  onClick={() => move(i, i + 1)}
                  icon={<Icon of={ArrowDown} className="size-4" />}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      <SubmitButton whyNot={whyNot ?? (changed ? null : '顺序没有变化。')}>保存顺序</SubmitButton>
    </ActionForm>
  )
}
