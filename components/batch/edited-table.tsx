'use client'
import { useEffect, useState } from 'react'
import { DropArea } from '@/components/form/drop-area'
import { RefusalBox } from '@/components/form/refusal-box'
import { fetchSignedIn } from '@/components/session/session-events'
import type { Compared, Comparison, Taking } from './comparison'

type Outcome = { compared: Compared; Shown: typeof Comparison } | { refusal: string }

async function compare(id: string, file: File): Promise<Outcome> {
  const lost = { refusal: '网络中断，没有核对成功。请检查网络后再试一次。' }
  try {
    // Few who open a batch compare a table: what shows the differences comes along with them.
    const [answer, { Comparison: Shown }] = await Promise.all([
      fetchSignedIn(`/department/batches/${id}/edited-table`, { method: 'POST', body: file }),
      import('./comparison'),
    ])
    const said: Compared & { refusal?: string } = await answer.json()
    return answer.ok ? { compared: said, Shown } : { refusal: said.refusal ?? lost.refusal }
  } catch {
    return lost
  }
}

/** An edited 汇总表 against the batch. */
export function EditedTable(taking: Taking) {
  const { id, hash } = taking
  const [file, setFile] = useState<File | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
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
    setFile(chosen)
  }
  const reading = file !== null && outcome === null
  return (
    <div className="grid gap-5">
      <DropArea label="修改过的汇总表（.xlsx，不超过 5 MB）" accept=".xlsx" disabled={reading} onFiles={take} />
      <p role="status">{reading && '正在核对…'}</p>
      {outcome && 'refusal' in outcome && <RefusalBox title={outcome.refusal} />}
      {outcome && 'compared' in outcome && <outcome.Shown {...taking} compared={outcome.compared} />}
    </div>
  )
}
