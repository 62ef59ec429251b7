'use client'
import { useId, useState } from 'react'
import { FilePreview } from '@/components/evidence/file-preview'
import { fileSize } from '@/components/evidence/file-size'
import { FileSymbol } from '@/components/evidence/file-symbol'
import { Button } from '@/components/ui/button'
import type { FileEntry } from '@/lib/files/form'
import { kindLabels } from '@/lib/files/labels'
import { whyNotPreview } from '@/lib/files/rules'

/** An evidence file for those who judge it: what it proves, and its preview, fetched when it is opened. */
export function FileRow({ file, belongs }: { file: FileEntry; belongs: string }) {
  const [open, setOpen] = useState(false)
  const preview = useId()
  return (
    <li className="grid gap-3 py-3">
      <div className="flex flex-wrap items-center gap-3">
        <FileSymbol file={file} />
        <div className="min-w-0 flex-1 basis-40">
          <a href={`/files/${file.id}`} download className="font-medium break-words">
            {file.name}
          </a>
          <p className="text-ink-soft text-sm">
            {belongs}；{kindLabels[file.kind]}，{fileSize(file.size)}
          </p>
        </div>
        {!whyNotPreview(file.kind) && (
          <Button
            size="small"
            aria-expanded={open}
            aria-controls={preview}
            aria-label={`${open ? '收起' : '预览'} ${file.name}`}
            onClick={() => setOpen(!open)}
          >
            {open ? '收起' : '预览'}
          </Button>
        )}
      </div>
      <div id={preview} hidden={!open}>
        {open && <FilePreview file={file} />}
      </div>
    </li>
  )
}
