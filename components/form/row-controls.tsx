'use client'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { controlLook } from './control-look'

type RowControlsProps = {
  at: number
  last: number
  /** What the row is called aloud. */
  named: string
  /** `key` changes when rows move, so that the numbers follow. */
  order: { name: string; value: string; key: string }
  id: string
  onMove: (at: number, to: number, button: string) => void
  onRemove: (at: number) => void
}

/** Up, down and away; for those without script a number that says the place. */
export function RowControls({ at, last, named, order, id, onMove, onRemove }: RowControlsProps) {
  const moves = [
    { word: '上移', to: at - 1, icon: ArrowUp },
    { word: '下移', to: at + 1, icon: ArrowDown },
  ]
  return (
    <div className="ml-auto flex gap-1 self-end">
      <label className="grid gap-1 text-sm [@media(scripting:enabled)]:hidden">
        次序
        <input key={order.key} name={order.name} defaultValue={order.value} className={`${controlLook()} max-w-16`} />
      </label>
      <div className="flex gap-1 [@media(scripting:none)]:hidden">
        {moves.map(({ word, to, icon }) => (
          <Button
            key={word}
            id={`${id}-${word}`}
            variant="quiet"
            aria-label={`${word}：${named}`}
            aria-disabled={to < 0 || to > last}
            onClick={() => onMove(at, to, `${id}-${word}`)}
          >
            <Icon of={icon} className="size-4" />
          </Button>
        ))}
        <Button variant="quiet" aria-label={`删除：${named}`} onClick={() => onRemove(at)}>
          <Icon of={Trash2} className="size-4" />
        </Button>
      </div>
    </div>
  )
}
