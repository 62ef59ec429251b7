'use client'
import { Plus } from 'lucide'
import { useState } from 'react'
import { FieldErrors } from '@/components/form/field-parts'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { rowsPath } from '@/lib/suggestion/form/field-path'
import { type PlacedField, technologyTitle } from '@/lib/suggestion/form/placed-field'
import { controlId, useDesk, useDraft } from './draft-context'
import { randomId } from './random-id'
import { SaveMark } from './save-mark'
import { TechnologyRow } from './technology-row'

/** 关键科学问题及技术清单: rows keep their ids, and so their texts in part 三, wherever they go. */
export function TechnologyRows({ placed }: { placed: PlacedField[] }) {
  const { faults, hints, readOnly } = useDesk()
  const store = useDraft()
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const rows = store.content.technologies
  const ids = rows.map(({ id }) => id)
  const { mostTechnologies } = store.form.options
  const onList = faults.filter(({ path }) => path === rowsPath).map(({ sentence }) => sentence)

  const move = (id: string, to: number) => {
    const rest = ids.filter((one) => one !== id)
    const place = Math.max(0, Math.min(to, rest.length))
    store.changeRows([...rest.slice(0, place), id, ...rest.slice(place)])
    setSaid(`已移到第${place + 1}项`)
  }
  const add = () => {
    const id = randomId()
    store.changeRows([...ids, id])
    setSaid(`已添加第${ids.length + 1}项`)
    requestAnimationFrame(() => document.getElementById(controlId(`${rowsPath}.${id}.name`))?.focus())
  }
  const remove = (id: string) => {
    store.changeRows(ids.filter((one) => one !== id))
    setSaid('已删除')
    requestAnimationFrame(() => document.getElementById(controlId(rowsPath))?.focus())
  }

  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">
        最多{mostTechnologies}项。说明报告第三部分按本清单的项目、名称和顺序逐项填写；可拖动或用“上移”“下移”调整顺序。
      </p>
      {rows.length > 0 && onList.length > 0 && <FieldErrors id={`${controlId(rowsPath)}-errors`} errors={onList} />}
      {hints
        .filter(({ path }) => path === rowsPath)
        .map(({ sentence }) => (
          <Alert key={sentence}>{sentence}</Alert>
        ))}
      <ol className="grid gap-4" aria-label="关键科学问题及技术清单">
        {rows.map((row, i) => (
          <TechnologyRow
            key={row.id}
            row={row}
            number={i + 1}
            last={i === rows.length - 1}
            placed={placed.filter(({ path }) => path.startsWith(`${rowsPath}.${row.id}.`))}
            title={technologyTitle(i + 1, row.name)}
            dragging={dragged === row.id}
            onDrag={setDragged}
            onDrop={() => dragged !== null && dragged !== row.id && move(dragged, i)}
            onMove={(step) => move(row.id, i + step)}
            onRemove={() => remove(row.id)}
          />
        ))}
      </ol>
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-4">
          <Button
            id={controlId(rowsPath)}
            icon={<Icon of={Plus} className="size-4" />}
            disabled={rows.length >= mostTechnologies}
            onClick={add}
          >
            添加一项
          </Button>
          <span className="text-ink-soft text-sm">
            已有{rows.length}项，最多{mostTechnologies}项
          </span>
          <SaveMark path={rowsPath} />
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  )
}
