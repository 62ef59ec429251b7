'use client'
import { Check, Copy } from 'lucide'
import { useState } from 'react'
import { Button } from './button'
import { Icon } from './icon'

/** Puts `text` on the clipboard and says so; where the browser forbids it, says that too. */
export function CopyButton({ text, label = '复制' }: { text: string; label?: string | undefined }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      // No clipboard outside of https, or no permission: the reader can still select the text.
      setOutcome('failed')
    }
  }
  return (
    <span className="inline-flex items-center gap-2">
      <Button size="small" icon={<Icon of={outcome === 'copied' ? Check : Copy} className="size-4" />} onClick={copy}>
        {label}
      </Button>
      <span role="status" className="text-ink-soft text-sm empty:absolute">
        {outcome === 'copied' && '已复制'}
        {outcome === 'failed' && '未能复制，请手动选择后复制'}
      </span>
    </span>
  )
}
