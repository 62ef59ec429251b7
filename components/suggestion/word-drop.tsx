'use client'
import { FileUp } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type DragEvent, useId, useState } from 'react'
import { fetchSignedIn } from '@/components/session/session-events'
import { Alert } from '@/components/ui/alert'
import { classes } from '@/components/ui/classes'
import { whyNotSize } from '@/lib/files/rules'

const lost = '网络中断，文件没有送达。请检查网络后重新选择文件。'
const failed = '服务器没有接受这个文件，请稍后再试。'

/** Sends the chosen Word file to be read, and goes on to its report; whatever is wrong with it is said here. */
export function WordDrop({ suggestionId, whyNot }: { suggestionId: string; whyNot: string | null }) {
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const id = useId()
  const router = useRouter()
  const home = `/proposer/suggestions/${suggestionId}/import`

  const send = async (file: File | undefined) => {
    if (!file || busy) return
    const why = whyNotSize(file.size)
    if (why) return setRefusal(why.sentence)
    setBusy(file.name)
    setRefusal(null)
    const address = `${home}/file?${new URLSearchParams({ name: file.name })}`
    const answer = await fetchSignedIn(address, { method: 'PUT', body: file }).catch(() => null)
    const said: { id?: string; refusal?: string } = (await answer?.json().catch(() => null)) ?? {}
    setBusy(null)
    if (said.id) router.push(`${home}/${said.id}` as Route)
    else setRefusal(said.refusal ?? (answer ? failed : lost))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }

  if (whyNot) return <p className="text-ink-soft">{whyNot}</p>
  return (
    <div className="grid gap-4">
      {refusal && (
        <Alert tone="danger" announced>
          {refusal}
        </Alert>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the one for everybody */}
      <div
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classes(
          'grid gap-3 rounded-md border border-dashed p-6',
          over ? 'border-brand bg-brand-soft' : 'border-line-strong bg-surface',
        )}
      >
        <label htmlFor={id} className="flex items-center gap-2 font-medium">
          <FileUp aria-hidden className="size-5 shrink-0" />
          Word 文件（.docx，不超过 20 MB）
        </label>
        <input
          id={id}
          type="file"
          accept=".docx"
          disabled={busy !== null}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            void send(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
          className="block w-full min-w-0 text-sm file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-4 file:font-medium file:text-ink"
        />
        <p id={`${id}-hint`} className="text-ink-soft text-sm">
          可拖放到这里。可以是本平台下载的空白模板或草稿、2025 年通知所附的表格，用 Word、WPS 或 LibreOffice
          填写均可。严禁上传涉密文件。
        </p>
      </div>
      <p role="status" className="min-h-6">
        {busy && `正在读取《${busy}》…`}
      </p>
    </div>
  )
}
