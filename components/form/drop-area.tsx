'use client'
import { Upload } from 'lucide'
import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'

type DropAreaProps = {
  label: ReactNode
  /** As for an input: `.xlsx,.csv`. */
  accept: string
  multiple?: boolean | undefined
  disabled?: boolean | undefined
  hint?: ReactNode
  /** At least one file; where not several are taken, exactly one. */
  onFiles: (files: readonly File[]) => void
}

/** Picks one or several files, by a file input, or dropped. */
export function DropArea({ label, accept, multiple = false, disabled = false, hint, onFiles }: DropAreaProps) {
  const [over, setOver] = useState(false)
  const id = useId()
  const take = (files: FileList | null) => {
    const chosen = Array.from(files ?? []).slice(0, multiple ? undefined : 1)
    if (chosen.length > 0 && !disabled) onFiles(chosen)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(!disabled)
  }
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    take(currentTarget.files)
    // The same file can be picked again.
    currentTarget.value = ''
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the one for everybody
    <div
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        'relative grid gap-2 rounded-md border border-dashed p-4',
        over ? 'border-brand bg-brand-soft' : 'border-line-strong bg-surface',
      )}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={pick}
        className="sr-only"
      />
      <label id={`${id}-label`} htmlFor={id} className="flex items-center gap-2 font-medium">
        <Icon of={Upload} className="size-4 shrink-0" />
        {label}
      </label>
      {/* The browser's own button speaks the browser's language, and says that nothing is chosen when all has been taken. */}
      <label htmlFor={id} className={`${buttonLook()} justify-self-start`}>
        选择文件
      </label>
      {hint && (
        <div id={`${id}-hint`} className="grid gap-1 text-ink-soft text-sm">
          {hint}
        </div>
      )}
    </div>
  )
}
