'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { RefusalBox } from '@/components/form/refusal-box'
import { Progress } from '@/components/ui/progress'

type DocumentProgressProps = { address: string; missing: number }

/** Has the missing Word files made, a few per request, and shows how far it is. */
export function DocumentProgress({ address, missing }: DocumentProgressProps) {
  const [left, setLeft] = useState(missing)
  const [failed, setFailed] = useState<string | null>(null)
  const router = useRouter()
  useEffect(() => {
    const leaving = new AbortController()
    const make = async () => {
      for (let open = missing; open > 0; ) {
        const answer = await fetch(address, { method: 'POST', signal: leaving.signal })
        const said: { left?: number; refusal?: string } = await answer.json()
        if (said.left === undefined) throw new Error(said.refusal ?? 'Word 文件没有生成，请刷新页面再试。')
        open = said.left
        setLeft(open)
      }
      router.refresh()
    }
    make().catch((error: Error) => {
      if (!leaving.signal.aborted) setFailed(error.message)
    })
    return () => leaving.abort()
  }, [address, missing, router])
  if (failed) return <RefusalBox title={failed} />
  return <Progress label="正在生成 Word 文件" value={missing - left} max={missing} text={`还有 ${left} 份`} />
}
