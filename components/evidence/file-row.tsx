'use client'
import { ArrowDown, ArrowUp, Eye, EyeOff, Trash2, Undo2 } from 'lucide'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { kindLabels } from '@/lib/files/labels'
import { whyNotPreview } from '@/lib/files/rules'
import { FaultText } from './fault-text'
import { FilePreview } from './file-preview'
import { fileSize } from './file-size'
import { FileSymbol } from './file-symbol'
import type { Listed } from './use-files'

type FileRowProps = {
  file: Listed
  editable: boolean
  busy: boolean
  isFirst: boolean
  isLast: boolean
  onRemove: () => void
  onRestore: () => void
  onMove: (by: -1 | 1) => void
}

/** A file of the list: what it is, how to see it, and what the writer can do with it. */
export function FileRow({ file, editable, busy, isFirst, isLast, onRemove, onRestore, onMove }: FileRowProps) {
  const [open, setOpen] = useState(false)
  const [undone, setUndone] = useState(false)
  const preview = useId()
  // The button that was pressed goes away: focus moves to the one that takes it back, and back again.
  const undo = () => {
    setUndone(true)
    onRestore()
  }
  if (file.removed)
    return (
      <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-2">
        <span className="min-w-0 text-ink-soft text-sm">已移除“{file.name}”</span>
        <Button size="small" icon={<Icon of={Undo2} className="size-4" />} pending={busy} onClick={undo} autoFocus>
          撤销移除
        </Button>
        <FaultText>{file.fault}</FaultText>
      </li>
    )
  return (
    <li className="grid gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center gap-3">
        <FileSymbol file={file} />
        <div className="min-w-0 flex-1 basis-40">
          <a href={`/files/${file.id}`} download className="font-medium text-link">
            {file.name}
          </a>
          <p className="text-ink-soft text-sm">
            {kindLabels[file.kind]}，{fileSize(file.size)}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-1">
          {!whyNotPreview(file.kind) && (
            <Button
              size="small"
              variant="quiet"
              icon={open ? <Icon of={EyeOff} className="size-4" /> : <Icon of={Eye} className="size-4" />}
              aria-expanded={open}
              aria-controls={preview}
              aria-label={`${open ? '收起' : '预览'} ${file.name}`}
              onClick={() => setOpen(!open)}
            >
              {open ? '收起' : '预览'}
            </Button>
          )}
          {editable && (
            <>
              <MoveButton name={file.name} by={-1} busy={busy || isFirst} onMove={onMove} />
              <MoveButton name={file.name} by={1} busy={busy || isLast} onMove={onMove} />
              <Button
                size="small"
                variant="quiet"
                icon={<Icon of={Trash2} className="size-4" />}
                aria-label={`移除 ${file.name}`}
                aria-disabled={busy}
                autoFocus={undone}
                onClick={onRemove}
              >
                移除
              </Button>
            </>
          )}
        </div>
      </div>
      <FaultText>{file.fault}</FaultText>
      <div id={preview} hidden={!open}>
        {open && <FilePreview file={file} />}
      </div>
    </li>
  )
}

type MoveButtonProps = { name: string; by: -1 | 1; busy: boolean; onMove: (by: -1 | 1) => void }

/** Stays focusable at the end of the list, so that a row moved by keyboard keeps its focus. */
function MoveButton({ name, by, busy, onMove }: MoveButtonProps) {
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<Icon of={by < 0 ? ArrowUp : ArrowDown} className="size-4" />}
      aria-label={`${by < 0 ? '上移' : '下移'} ${name}`}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onMove(by)
      }}
    />
  )
}
