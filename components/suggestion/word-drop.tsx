'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DropArea } from '@/components/form/drop-area'
import { fetchSignedIn } from '@/components/session/session-events'
import { Alert } from '@/components/ui/alert'
import { whyNotSize } from '@/lib/files/rules'

const lost = '网络中断，文件没有送达。请检查网络后重新选择文件。'
const failed = '服务器没有接受这个文件，请稍后再试。'

/** Sends the chosen Word file to be read, and goes on to its report; whatever is wrong with it is said here. */
export function WordDrop({ suggestionId, whyNot }: { suggestionId: string; whyNot: string | null }) {
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const router = useRouter()
  const home = `/proposer/suggestions/${suggestionId}/import`

  const send = async ([file]: readonly File[]) => {
    if (!file) return
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
  if (whyNot) return <p className="text-ink-soft">{whyNot}</p>
  return (
    <div className="grid gap-4">
      {refusal && (
        <Alert tone="danger" announced>
          {refusal}
        </Alert>
      )}
      <DropArea
        label="Word 文件（.docx，不超过 20 MB）"
        accept=".docx"
        disabled={busy !== null}
        hint={
          <p>
            可拖放到这里。可以是本平台下载的空白模板或草稿、2025 年通知所附的表格，用 Word、WPS 或 LibreOffice
            填写均可。严禁上传涉密文件。
          </p>
        }
        onFiles={(files) => void send(files)}
      />
      <p role="status" className="min-h-6">
        {busy && `正在读取《${busy}》…`}
      </p>
    </div>
  )
}
