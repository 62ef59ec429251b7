'use client'
import { ShieldAlert, Upload } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { acceptedEndings } from '@/lib/files/labels'
import { mostFiles } from '@/lib/files/rules'

/** Picks one or several files, by a file input, or dropped. */
export function DropZone({ label, onFiles }: { label: string; onFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false)
  const id = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles(Array.from(event.dataTransfer.files))
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
      <label htmlFor={id} className="flex items-center gap-2 font-medium">
        <Upload aria-hidden className="size-4 shrink-0" />
        {label}
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept={acceptedEndings('EVIDENCE')}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          onFiles(Array.from(currentTarget.files ?? []))
          // The same file can be picked again.
          currentTarget.value = ''
        }}
        className="block w-full min-w-0 text-sm file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-sunken file:px-4 file:font-medium file:text-ink"
      />
      <div id={`${id}-hint`} className="grid gap-1 text-ink-soft text-sm">
        <p>
          可多选，也可拖放到这里。PDF、JPG、PNG、Word（.docx）、Excel（.xlsx），每个不超过 20 MB，整份建议最多{' '}
          {mostFiles.EVIDENCE} 个。中断后重新选择同一文件，会从中断处继续。
        </p>
        <p className="flex items-center gap-1.5 text-warning">
          <ShieldAlert aria-hidden className="size-4 shrink-0" />
          严禁上传涉密文件
        </p>
      </div>
    </div>
  )
}
