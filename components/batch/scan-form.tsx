'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DropArea } from '@/components/form/drop-area'
import { FormDone } from '@/components/form/form-done'
import { RefusalBox } from '@/components/form/refusal-box'

type ScanFormProps = { address: string; hash: string; whyNot: string | null }

/** Sends the stamped scan as it is chosen. */
export function ScanForm({ address, hash, whyNot }: ScanFormProps) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const router = useRouter()

  const send = async ([file]: readonly File[]) => {
    if (!file) return
    setBusy(true)
    setRefusal(null)
    setDone(false)
    const query = new URLSearchParams({ hash, name: file.name })
    try {
      const answer = await fetch(`${address}?${query}`, { method: 'PUT', body: file })
      const said: { refusal?: string } = answer.ok ? {} : await answer.json()
      setRefusal(answer.ok ? null : (said.refusal ?? '没有上传成功，请再试一次。'))
      setDone(answer.ok)
      if (answer.ok) router.refresh()
    } catch {
      setRefusal('网络中断，没有上传成功。请检查网络后再试一次。')
    } finally {
      setBusy(false)
    }
  }

  if (whyNot) return <p className="text-ink-soft">{whyNot}</p>
  return (
    <div className="grid gap-3">
      {refusal && <RefusalBox title={refusal} />}
      {done && <FormDone sentence="盖章扫描件已上传。" />}
      <DropArea
        label="盖章扫描件（PDF 或 JPG，不超过 20 MB，严禁上传涉密文件）"
        accept=".pdf,.jpg,.jpeg"
        disabled={busy}
        onFiles={(files) => void send(files)}
      />
      {busy && <p role="status">正在上传…</p>}
    </div>
  )
}
