'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { FormContext } from '@/components/form/form-context'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import type { FileEntry } from '@/lib/files/form'
import { emptyFormState } from '@/lib/platform/form-state'
import type { CallOptions } from '@/lib/suggestion/form/call-options'
import { formOf, type Suggestion } from '@/lib/suggestion/form/definition'
import { type SectionKey, sectionOf, sections } from '@/lib/suggestion/form/section'
import { DraftProvider, type EvidenceFile, type PinnedRemark } from './draft-context'
import { DraftStore, type FieldVersion } from './draft-store'
import { EarlyWarning } from './early-warning'
import { LateNotice } from './late-notice'
import { type Outbox, openOutbox } from './outbox'
import { PageStatus } from './page-status'
import { randomId } from './random-id'
import { SectionBody } from './section-body'
import { SectionNavigation } from './section-navigation'
import { sendChange } from './send-change'
import { useChecks } from './use-checks'
import { useDelivery } from './use-delivery'

export type WritingScreenProps = {
  suggestionId: string
  options: CallOptions
  content: Suggestion
  fields: Record<string, FieldVersion>
  readOnly: boolean
  remarks: PinnedRemark[]
  evidence: EvidenceFile[]
  submitted: { number: number; content: Suggestion } | null
  section: SectionKey
}

/** The form in one window. Waits for the browser's own store: words kept there come before the first key is pressed. */
export function WritingScreen(props: WritingScreenProps) {
  const [store, setStore] = useState<DraftStore | null>(null)
  const begin = useEffectEvent((outbox: Outbox | null) => {
    const { suggestionId, options, content, fields, readOnly } = props
    const beginning = { suggestionId, form: formOf(options), content, fields, send: sendChange }
    return new DraftStore({ ...beginning, outbox: readOnly ? null : outbox, writer: randomId() })
  })
  useEffect(() => {
    let current: DraftStore | null = null
    let gone = false
    void openOutbox().then((outbox) => {
      if (gone) return
      current = begin(outbox)
      setStore(current)
    })
    return () => {
      gone = true
      current?.stop()
    }
  }, [])
  return store ? <Desk {...props} store={store} /> : <Skeleton lines={8} />
}

function Desk({
  store,
  suggestionId,
  readOnly,
  remarks,
  evidence,
  submitted,
  section,
}: WritingScreenProps & { store: DraftStore }) {
  const [current, setCurrent] = useState(section)
  const [choosing, setChoosing] = useState(false)
  const [files, setFiles] = useState<readonly EvidenceFile[]>(evidence)
  const moved = useRef(false)
  const { faults, hints, progress } = useChecks(store)
  useDelivery(store, suggestionId)
  const keepEvidence = (technologyId: string | null, kept: readonly FileEntry[]) =>
    setFiles((now) => [
      ...now.filter((file) => file.technologyId !== technologyId && !kept.some(({ id }) => id === file.id)),
      ...kept.map((file) => ({ ...file, technologyId })),
    ])
  const here = sectionOf(current)
  const at = sections.findIndex(({ key }) => key === current)
  const go = (key: SectionKey) => {
    moved.current = true
    setCurrent(key)
    setChoosing(false)
    window.history.replaceState(null, '', `?section=${key}`)
  }

  // At once, not in the next frame: who goes on quickly is already writing by then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the section that was moved to
  useEffect(() => {
    if (moved.current) document.getElementById('section-title')?.focus()
  }, [current])

  // Another page may point at a field: it is there only now.
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)))
    target?.scrollIntoView({ block: 'center' })
    target?.focus({ preventScroll: true })
  }, [])

  return (
    <FormContext value={{ id: 'suggestion', state: emptyFormState, pending: false }}>
      <DraftProvider
        value={{ store, readOnly, faults, hints, remarks, evidence: files, keepEvidence, suggestionId, submitted }}
      >
        <div className="grid items-start gap-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
          <aside className="grid gap-4 lg:sticky lg:top-[calc(var(--top-bar)+1rem)] lg:max-h-[calc(100dvh-var(--top-bar)-2rem)] lg:overflow-y-auto">
            <PageStatus />
            <div className="max-lg:hidden">
              <SectionNavigation progress={progress} current={current} onGo={go} />
            </div>
            <details
              open={choosing}
              onToggle={({ currentTarget }) => setChoosing(currentTarget.open)}
              className="rounded-md border border-line bg-surface px-4 py-3 lg:hidden"
            >
              <summary className="cursor-pointer font-medium">
                第{at + 1}部分，共{sections.length}部分：{here.title}
              </summary>
              <div className="mt-3">
                <SectionNavigation progress={progress} current={current} onGo={go} />
              </div>
            </details>
          </aside>
          <div className="grid min-w-0 gap-4">
            <LateNotice />
            <Card
              title={
                <span id="section-title" tabIndex={-1} className="focus:outline-none">
                  {here.title}
                </span>
              }
            >
              <div className="grid gap-3">
                {here.part === 'report' && <AuthorshipNote />}
                <SectionBody key={current} section={current} />
                {current === 'basic' && <EarlyWarning />}
              </div>
            </Card>
            <div className="flex flex-wrap justify-between gap-3">
              <Step section={sections[at - 1]} word="上一部分" onGo={go} />
              <Step section={sections[at + 1]} word="下一部分" onGo={go} />
            </div>
          </div>
        </div>
      </DraftProvider>
    </FormContext>
  )
}

function Step(props: {
  section: (typeof sections)[number] | undefined
  word: string
  onGo: (key: SectionKey) => void
}) {
  const { section, word, onGo } = props
  if (!section) return <span />
  return (
    <button
      type="button"
      className="min-h-10 rounded-md px-3 text-brand hover:bg-brand-soft"
      onClick={() => onGo(section.key)}
    >
      {word}：{section.title}
    </button>
  )
}

function AuthorshipNote() {
  return (
    <p className="text-ink-soft text-sm">
      请由本人撰写。使用生成式人工智能直接生成申报材料，属于科研诚信管理规定所列的失信行为；本平台不代写任何内容。
    </p>
  )
}
