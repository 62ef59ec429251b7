'use client'
import { Dialog } from './dialog'

export type Shortcut = { key: string; name: string; run: () => void }

type ShortcutHelpProps = {
  description: string
  shortcuts: readonly Shortcut[]
  off: boolean
  turn: (on: boolean) => void
  onClose: () => void
}

/** Every key with what it does, and the switch for them all. */
export function ShortcutHelp({ description, shortcuts, off, turn, onClose }: ShortcutHelpProps) {
  return (
    <Dialog title="键盘快捷键" description={description} onClose={onClose}>
      <dl className="grid grid-cols-[3rem_1fr] gap-y-1">
        {[{ key: '?', name: '打开本说明' }, ...shortcuts].map(({ key, name }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line-strong px-2 font-mono">{key.toUpperCase()}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 accent-brand"
          checked={!off}
          onChange={(event) => turn(event.target.checked)}
        />
        启用快捷键（只记在这个浏览器）
      </label>
    </Dialog>
  )
}
