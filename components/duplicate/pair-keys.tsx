'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { ShortcutDialog } from '@/components/ui/shortcut-dialog'
import { verdictLabels } from '@/lib/duplicate/labels'
import { Verdict } from '@/lib/platform/prisma/enums'

type PairKeysProps = {
  /** How many passages there are to jump to. */
  passages: number
  /** Element id of the form that judges; null where nothing is judged. */
  form: string | null
}

const parts = (passage: number) => document.querySelectorAll<HTMLElement>(`[data-passage="${passage}"]`)

function show(passage: number) {
  for (const mark of document.querySelectorAll('[data-current]')) mark.removeAttribute('data-current')
  for (const mark of parts(passage)) mark.setAttribute('data-current', '')
  for (const side of ['other', 'one'])
    document.getElementById(`${side}-${passage}`)?.scrollIntoView({ block: 'center' })
  document.getElementById(`one-${passage}`)?.focus({ preventScroll: true })
}

function choose(form: string, verdict: Verdict) {
  const inside = document.getElementById(form)
  const radio = inside?.querySelector<HTMLInputElement>(`input[name="verdict"][value="${verdict}"]`)
  radio?.click()
  inside?.querySelector<HTMLTextAreaElement>('textarea')?.focus()
}

/** From one passage to the next, and to a verdict; a key chooses, only the button or Ctrl+Enter in the reason judges. */
export function PairKeys({ passages, form }: PairKeysProps) {
  const current = useRef(0)
  const step = (by: number) => {
    if (passages === 0) return
    current.current = ((current.current - 1 + by + passages) % passages) + 1
    show(current.current)
  }
  const next = () => step(1)
  const previous = () => {
    current.current ||= 1
    step(-1)
  }
  useEffect(() => {
    if (!form) return
    const inside = document.getElementById(form)
    const send = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      inside?.querySelector('form')?.requestSubmit()
    }
    inside?.addEventListener('keydown', send)
    return () => inside?.removeEventListener('keydown', send)
  }, [form])
  const judging = form
    ? Object.values(Verdict).map((verdict, i) => ({
        key: String(i + 1),
        name: `选择“${verdictLabels[verdict]}”，填写理由`,
        run: () => choose(form, verdict),
      }))
    : []
  const onward = () => document.querySelector<HTMLElement>('#next-pair a')?.click()
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button size="small" onClick={previous}>
        上一处 P
      </Button>
      <Button size="small" onClick={next}>
        下一处 N
      </Button>
      {form && (
        <a href={`#${form}`} className={buttonLook('secondary', 'small')}>
          去判定
        </a>
      )}
      <ShortcutDialog
        store="pair-shortcuts-off"
        description={`${form ? '数字键只选择判定并转到理由；填好理由后按 Ctrl+Enter 或按钮提交。' : ''}正在输入文字时单键不起作用。`}
        shortcuts={[
          { key: 'n', name: '下一处相似内容', run: next },
          { key: 'p', name: '上一处相似内容', run: previous },
          ...judging,
          { key: 'j', name: '列表中的下一对', run: onward },
        ]}
      />
    </div>
  )
}
