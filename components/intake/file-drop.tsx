'use client'
import { ShieldAlert, Upload } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type DragEvent, useId, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { classes } from '@/components/ui/classes'
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
  const [over, setOver] = useState(false)
  const id = useId()
  const router = useRouter()
  const send = async (file: File | undefined) => {
    if (!file || share !== null) return
    setRefusal(null)
    setShare(0)
    try {
      router.push((await sendFile(address, file, setShare)) as Route)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : '没有上传成功，请再试一次。')
      setShare(null)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the one for everybody
    <div
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        'grid gap-2 rounded-md border border-dashed p-4',
        over ? 'border-brand bg-brand-soft' : 'border-line-strong bg-surface',
      )}
    >
      {refusal && (
        <Alert tone="danger" announced>
          {refusal}
        </Alert>
      )}
      <label htmlFor={id} className="flex items-center gap-2 font-medium">
        <Upload aria-hidden className="size-4 shrink-0" />
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={share !== null}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          void send(currentTarget.files?.[0])
          // The same file can be picked again.
          currentTarget.value = ''
        }}
        className="block w-full min-w-0 text-sm file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-4 file:font-medium file:text-ink"
      />
      <div id={`${id}-hint`} className="grid gap-1 text-ink-soft text-sm">
        <p>{hint}</p>
        <p className="flex items-center gap-1.5 text-warning">
          <ShieldAlert aria-hidden className="size-4 shrink-0" />
          严禁上传涉密文件
        </p>
      </div>
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
