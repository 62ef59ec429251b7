'use client'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { DropArea } from '@/components/form/drop-area'
import { SubmitButton } from '@/components/form/submit-button'
import { fetchSignedIn } from '@/components/session/session-events'
import { Alert } from '@/components/ui/alert'
import type { FormState } from '@/lib/platform/form-state'
import type { Difference, TableDifference } from './table-difference'

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
type EditedTableProps = {
  id: string
  /** What the batch holds now, as this page shows it. */
  hash: string
  /** Sentence why order and remarks cannot be changed any more. */
  whyNot: string | null
  arrange: FormAction
  annotate: FormAction
}

type Compared = Difference & { order: string[] | null; remarks: { id: string; sheet: string }[] }
type Outcome = { compared: Compared; Shown: typeof TableDifference } | { refusal: string }

async function compare(id: string, file: File): Promise<Outcome> {
  const lost = { refusal: '网络中断，没有核对成功。请检查网络后再试一次。' }
  try {
    // Few who open a batch compare a table: what shows the differences comes along with them.
    const [answer, { TableDifference: Shown }] = await Promise.all([
      fetchSignedIn(`/department/batches/${id}/edited-table`, { method: 'POST', body: file }),
      import('./table-difference'),
    ])
    const said: Compared & { refusal?: string } = await answer.json()
    return answer.ok ? { compared: said, Shown } : { refusal: said.refusal ?? lost.refusal }
  } catch {
    return lost
  }
}

/** An edited 汇总表 against the batch: what differs, cell by cell, and what of it is taken over by a button. */
export function EditedTable({ id, hash, whyNot, arrange, annotate }: EditedTableProps) {
  const [file, setFile] = useState<File | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [ordered, setOrdered] = useState(false)
  // Compared anew whenever the batch changes: what was taken over is no difference any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash says that the batch has changed
  useEffect(() => {
    let left = false
    if (file)
      void compare(id, file).then((found) => {
        if (!left) setOutcome(found)
      })
    return () => {
      left = true
    }
  }, [file, id, hash])
  const take = ([chosen]: readonly File[]) => {
    if (!chosen) return
    setOutcome(null)
    setOrdered(false)
    setFile(chosen)
  }
  const takeOrder = async (previous: FormState, form: FormData) => {
    const state = await arrange(previous, form)
    if (state.done) setOrdered(true)
    return state
  }
  // Rows that were moved kept their numbers: once taken over, these would be read as another order, and that one as the first again.
  const order = outcome && 'compared' in outcome && !ordered ? outcome.compared.order : null
  const reading = file !== null && outcome === null
  return (
    <div className="grid gap-5">
      <DropArea label="修改过的汇总表（.xlsx，不超过 5 MB）" accept=".xlsx" disabled={reading} onFiles={take} />
      <p role="status">{reading && '正在核对…'}</p>
      {outcome && 'refusal' in outcome && (
        <Alert tone="danger" announced>
          {outcome.refusal}
        </Alert>
      )}
      {outcome && 'compared' in outcome && (
        <>
          <outcome.Shown difference={outcome.compared} moved={order !== null} />
          {order && (
            <ActionForm action={takeOrder} hidden={{ id, hash, order: order.join(',') }} label="采用表中的顺序">
              <SubmitButton variant="secondary" whyNot={whyNot}>
                采用表中的顺序
              </SubmitButton>
            </ActionForm>
          )}
          {outcome.compared.remarks.length > 0 && (
            <ActionForm
              action={annotate}
              hidden={{
                id,
                hash,
                remarks: JSON.stringify(outcome.compared.remarks.map((one) => ({ id: one.id, text: one.sheet }))),
              }}
              label="采用表中的备注"
            >
              <SubmitButton variant="secondary" whyNot={whyNot}>
                {`采用表中的备注（${outcome.compared.remarks.length}）`}
              </SubmitButton>
            </ActionForm>
          )}
        </>
      )}
    </div>
  )
}
