'use client'
import { useState } from 'react'

/**
 * A window whose code comes when somebody is about to open it, which most readers of a page never do.
 * Not by React's `lazy`, which breaks the page when that fails: here it is said, and the next press tries again.
 */
export function useFetchedWindow<Part extends object>(load: () => Promise<Part>) {
  const [part, setPart] = useState<Part | null>(null)
  const [lost, setLost] = useState(false)
  const open = () =>
    load().then(
      (fetched) => {
        setPart(fetched)
        setLost(false)
      },
      () => setLost(true),
    )
  const prepare = () => void load().catch(() => {})
  return {
    /** There while it is open. */
    part,
    open: () => void open(),
    close: () => setPart(null),
    fault: lost ? '窗口没有打开，可能是网络中断。请再点一次；仍打不开的，请刷新页面。' : null,
    /** For the button that opens it. */
    trigger: {
      'aria-haspopup': 'dialog' as const,
      onPointerEnter: prepare,
      onFocus: prepare,
      onClick: () => void open(),
    },
  }
}
