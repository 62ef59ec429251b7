'use client'
import { useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormState } from '@/lib/platform/form-state'
import { type Difference, TableDifference } from './table-difference'

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export type Compared = Difference & { order: string[] | null; remarks: { id: string; sheet: string }[] }
export type Taking = {
  id: string
  /** What the batch holds now, as this page shows it. */
  hash: string
  /** Sentence why order and remarks cannot be changed any more. */
  whyNot: string | null
  arrange: FormAction
  annotate: FormAction
}

/** What differs, cell by cell, and what of it is taken over by a button. */
export function Comparison({ compared, id, hash, whyNot, arrange, annotate }: Taking & { compared: Compared }) {
  const [ordered, setOrdered] = useState(false)
  const takeOrder = async (previous: FormState, form: FormData) => {
    const state = await arrange(previous, form)
    if (state.done) setOrdered(true)
    return state
  }
  // Rows that were moved kept their numbers: once taken over, these would be read as another order, and that one as the first again.
  const order = ordered ? null : compared.order
  return (
    <>
      <TableDifference difference={compared} moved={order !== null} />
      {order && (
        <ActionForm action={takeOrder} hidden={{ id, hash, order: order.join(',') }} label="采用表中的顺序">
          <SubmitButton variant="secondary" whyNot={whyNot}>
            采用表中的顺序
          </SubmitButton>
        </ActionForm>
      )}
      {compared.remarks.length > 0 && (
        <ActionForm
          action={annotate}
          hidden={{
            id,
            hash,
            remarks: JSON.stringify(compared.remarks.map((one) => ({ id: one.id, text: one.sheet }))),
          }}
          label="采用表中的备注"
        >
          <SubmitButton variant="secondary" whyNot={whyNot}>
            {`采用表中的备注（${compared.remarks.length}）`}
          </SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
