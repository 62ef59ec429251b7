'use client'
import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { isSame } from '@/lib/export/form/comparison'
import { type Verdict, verdictOf } from './dropped-files'

const labels = { missing: '缺少', added: '多出', changed: '有改动' } as const

function Result({ verdict: { against, files, difference } }: { verdict: Verdict }) {
  if (isSame(difference))
    return (
      <Alert tone="success" title="一致" announced>
        压缩包中的 {files} 个文件与{against}一致。
      </Alert>
    )
  return (
    <Alert tone="danger" title={`与${against}不一致`} announced>
      {(['missing', 'added', 'changed'] as const)
        .filter((kind) => difference[kind].length > 0)
        .map((kind) => (
          <div key={kind}>
            {labels[kind]}（{difference[kind].length}）：
            <ul className="ml-5 list-disc wrap-anywhere">
              {difference[kind].map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        ))}
    </Alert>
  )
}

/** Files are read in this browser alone. */
export function VerifyForm() {
  const [state, setState] = useState<'reading' | Verdict[] | string | null>(null)
  const id = useId()

  const verify = async (files: readonly File[]) => {
    if (files.length === 0) return
    setState('reading')
    const failed = '文件读不出来：可能已损坏，或不是 ZIP、XLSX 文件。请重新下载后再试。'
    setState(await verdictOf(files).catch(() => failed))
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    void verify([...event.dataTransfer.files])
  }

  return (
    <div className="grid gap-5">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the file input inside is everybody's */}
      <div
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        className="grid gap-3 rounded-lg border-2 border-line-strong border-dashed bg-surface p-8"
      >
        <label htmlFor={id} className="font-medium">
          把压缩包和它的目录清单或汇总表一起拖到这里，或从这里选择
        </label>
        <input
          id={id}
          type="file"
          multiple
          accept=".zip,.csv,.xlsx"
          onChange={(event: ChangeEvent<HTMLInputElement>) => void verify([...(event.currentTarget.files ?? [])])}
          className="block w-full min-w-0 text-sm file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-4 file:font-medium file:text-ink"
        />
      </div>
      {state === 'reading' && <p role="status">正在核对…</p>}
      {typeof state === 'string' && state !== 'reading' && (
        <Alert tone="warning" announced>
          {state}
        </Alert>
      )}
      {Array.isArray(state) && state.map((verdict) => <Result key={verdict.against} verdict={verdict} />)}
    </div>
  )
}
