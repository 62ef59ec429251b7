'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DropArea } from '@/components/form/drop-area'
import { SecrecyNote } from '@/components/form/secrecy-note'
import { Alert } from '@/components/ui/alert'
import { Progress } from '@/components/ui/progress'
import { sendFile } from './send-file'

type FileDropProps = {
  label: string
  hint: string
  /** As for an input: `.xlsx,.csv`. */
  accept: string
  /** Takes the file and answers with the page to go on at. */
  address: string
}

/** One file, picked or dropped, is sent at once; then the page of what becomes of it opens. */
export function FileDrop({ label, hint, accept, address }: FileDropProps) {
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const router = useRouter()
  const send = async ([file]: readonly File[]) => {
    if (!file) return
    setRefusal(null)
    setShare(0)
    try {
      router.push((await sendFile(address, file, setShare)) as Route)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : '没有上传成功，请再试一次。')
      setShare(null)
    }
  }
  return (
    <div className="grid gap-3">
      {refusal && (
        <Alert tone="danger" announced>
          {refusal}
        </Alert>
      )}
      <DropArea
        label={label}
        accept={accept}
        disabled={share !== null}
        hint={
          <>
            <p>{hint}</p>
            <SecrecyNote />
          </>
        }
        onFiles={(files) => void send(files)}
      />
      {share !== null && (
        <Progress
          label="正在上传"
          value={Math.round(share * 100)}
          max={100}
          text={share < 1 ? `${Math.round(share * 100)}%` : '已传完，正在读取…'}
        />
      )}
    </div>
  )
}
