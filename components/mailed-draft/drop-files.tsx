'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DropArea } from '@/components/form/drop-area'
import { fetchSignedIn } from '@/components/session/session-events'
import { Alert } from '@/components/ui/alert'

type Outcome = { name: string; refusal: string | null }

const lost = '网络中断，没有送达。请检查网络后重新拖入这个文件。'
const failed = '服务器没有接受这个文件，请稍后再试。'

async function send(address: string, file: File): Promise<Outcome> {
  const query = new URLSearchParams({ name: file.name })
  const answer = await fetchSignedIn(`${address}&${query}`, { method: 'POST', body: file }).catch(() => null)
  const said: { id?: string; refusal?: string } = (await answer?.json().catch(() => null)) ?? {}
  return { name: file.name, refusal: said.id ? null : (said.refusal ?? (answer ? failed : lost)) }
}

/** Word files, many at once, each sent by itself: one that cannot be read stands in no other's way. */
export function DropFiles({ address }: { address: string }) {
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  const router = useRouter()

  const take = async (files: readonly File[]) => {
    setOutcomes([])
    for (const [done, file] of files.entries()) {
      setProgress({ done, all: files.length })
      const outcome = await send(address, file)
      setOutcomes((before) => [...before, outcome])
    }
    setProgress(null)
    router.refresh()
  }
  const refused = outcomes.filter(({ refusal }) => refusal !== null)
  const taken = outcomes.length - refused.length

  return (
    <div className="grid gap-4">
      <DropArea
        label="Word 文件（.docx，每份不超过 20 MB，可一次选择多份）"
        accept=".docx"
        multiple
        disabled={progress !== null}
        hint={<p>可从邮件的附件文件夹中选中多份一起拖到这里。严禁上传涉密文件。</p>}
        onFiles={(files) => void take(files)}
      />
      <p role="status">
        {progress && `正在读取第 ${progress.done + 1} 份，共 ${progress.all} 份…`}
        {!progress && outcomes.length > 0 && `已代收 ${taken} 份，未能读取 ${refused.length} 份。`}
      </p>
      {refused.length > 0 && (
        <Alert tone="warning" title="以下文件没有代收">
          <ul className="ml-5 list-disc wrap-anywhere">
            {refused.map(({ name, refusal }) => (
              <li key={name}>
                {name}：{refusal}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
