'use client'
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import type { Technology } from '@/lib/suggestion/form/definition'
import type { PlacedField } from '@/lib/suggestion/form/placed-field'
import { isEmptyRichText } from '@/lib/suggestion/rich-text/plain-text'
import { useDesk } from './draft-context'
import { FieldInput } from './field-input'

type TechnologyRowProps = {
  row: Technology
  number: number
  last: boolean
  title: string
  placed: PlacedField[]
  dragging: boolean
  onDrag: (id: string | null) => void
  onDrop: () => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}

const hasText = ({ description, maturity, indicators }: Technology) =>
  [description, maturity, indicators].some((text) => !isEmptyRichText(text))

export function TechnologyRow(props: TechnologyRowProps) {
  const { row, number, last, title, placed, dragging, onDrag, onDrop, onMove, onRemove } = props
  const { readOnly } = useDesk()
  const [asking, setAsking] = useState(false)
  const name = `第${number}项`
  const icon = 'size-4'
  return (
    <li
      className={`rounded-md border bg-surface p-4 ${dragging ? 'border-brand opacity-60' : 'border-line'}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        {!readOnly && (
          <span
            draggable
            title="拖动调整顺序"
            aria-hidden
            onDragStart={() => onDrag(row.id)}
            onDragEnd={() => onDrag(null)}
            className="cursor-grab rounded-sm p-1 text-ink-faint hover:bg-sunken"
          >
            <Icon of={GripVertical} className={icon} />
          </span>
        )}
        <h3 className="min-w-0 flex-1 basis-60 break-words text-base">{title}</h3>
        {!readOnly && (
          <>
            <Button
              size="small"
              variant="quiet"
              aria-label={`上移${name}`}
              aria-disabled={number === 1}
              onClick={() => number > 1 && onMove(-1)}
            >
              <Icon of={ArrowUp} className={icon} />
              上移
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={`下移${name}`}
              aria-disabled={last}
              onClick={() => !last && onMove(1)}
            >
              <Icon of={ArrowDown} className={icon} />
              下移
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={`删除${name}`}
              onClick={() => (hasText(row) ? setAsking(true) : onRemove())}
            >
              <Icon of={Trash2} className={icon} />
              删除
            </Button>
          </>
        )}
      </div>
      <div className="grid gap-4 lg:grid-cols-[1fr_auto_auto] lg:gap-6">
        {placed.map((one) => (
          <FieldInput key={one.path} placed={one} />
        ))}
      </div>
      {asking && (
        <Dialog
          onClose={() => setAsking(false)}
          title={`删除“${title}”？`}
          description="说明报告第三部分中这一项的技术描述、当前技术成熟度等级和预期指标会一并删除，不能恢复。"
        >
          <div className="flex flex-wrap gap-3">
            <Button
              variant="danger"
              onClick={() => {
                setAsking(false)
                onRemove()
              }}
            >
              删除这一项及其内容
            </Button>
            <Button onClick={() => setAsking(false)}>不删除</Button>
          </div>
        </Dialog>
      )}
    </li>
  )
}
