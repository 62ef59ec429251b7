'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
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
  // The page that opens can be the very same one: the area must be free again by then.
  const [opening, startOpening] = useTransition()
  const router = useRouter()
  const send = async ([file]: readonly File[]) => {
    if (!file) return
    setRefusal(null)
    setShare(0)
    try {
      const page = (await sendFile(address, file, setShare)) as Route
      startOpening(() => router.push(page))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : '没有上传成功，请再试一次。')
    }
    setShare(null)
  }
  const sent = opening ? 1 : share
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
        disabled={sent !== null}
        hint={
          <>
            <p>{hint}</p>
            <SecrecyNote />
          </>
        }
        onFiles={(files) => void send(files)}
      />
      {sent !== null && (
        <Progress
          label="正在上传"
          value={Math.round(sent * 100)}
          max={100}
          text={sent < 1 ? `${Math.round(sent * 100)}%` : '已传完，正在读取…'}
        />
      )}
    </div>
  )
}
