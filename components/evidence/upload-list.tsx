'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { FileEntry } from '@/lib/files/form'
import { DropZone } from './drop-zone'
import { FileRow } from './file-row'
import { SendingRow } from './sending-row'
import type { Target } from './target'
import { useFiles } from './use-files'
import { useUploads } from './use-uploads'

type UploadListProps = {
  target: Target
  /** Names the list, e.g. 关键技术1的举证附件. */
  label: string
  initial: readonly FileEntry[]
  /** Told at every change, for when the list is left and shown again. */
  onChange: (files: readonly FileEntry[]) => void
  /** Why nothing can be changed, as a sentence; null when it can. */
  whyNot: string | null
}

/** The evidence of one technology or of the whole: shows, adds, orders and removes files. */
export function UploadList({ target, label, initial, onChange, whyNot }: UploadListProps) {
  const editable = whyNot === null
  const [said, setSaid] = useState('')
  const { files, busy, add, remove, restore, move } = useFiles(target, initial, setSaid)
  const uploads = useUploads(target, editable, add, setSaid)
  const there = files.filter(({ removed }) => !removed)
  const told = useEffectEvent(() => onChange(there))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the list is told once
  useEffect(() => told(), [files])
  return (
    <section aria-label={label} className="grid gap-3">
      {editable ? (
        <DropZone label={`添加${label}`} onFiles={uploads.add} />
      ) : (
        <p className="text-ink-soft text-sm">{whyNot}</p>
      )}
      {files.length + uploads.sendings.length > 0 ? (
        <ul aria-label={label} className="divide-y divide-line rounded-md border border-line bg-surface">
          {files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              editable={editable}
              busy={busy}
              isFirst={file === there[0]}
              isLast={file === there.at(-1)}
              onRemove={() => remove(file)}
              onRestore={() => restore(file)}
              onMove={(by) => move(file, by)}
            />
          ))}
          {uploads.sendings.map((sending) => (
            <SendingRow key={sending.key} sending={sending} onCancel={() => uploads.cancel(sending)} />
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft text-sm">还没有附件。</p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  )
}
