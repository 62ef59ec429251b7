'use client'
import { Circle, CircleAlert, CircleCheck } from 'lucide'
import type { MouseEvent } from 'react'
import { Icon } from '@/components/ui/icon'
import type { SectionProgress } from '@/lib/suggestion/form/completeness'
import { partTitles, type SectionKey } from '@/lib/suggestion/form/section'

const looks = {
  complete: { icon: CircleCheck, tone: 'text-success', word: () => '已完成' },
  faulty: { icon: CircleAlert, tone: 'text-accent', word: (faults: number) => `${faults}处待补充或修改` },
  empty: { icon: Circle, tone: 'text-line-strong', word: () => '未填写' },
}

type SectionNavigationProps = {
  progress: SectionProgress[]
  current: SectionKey
  onGo: (section: SectionKey) => void
}

/** The form's parts: what is complete, what is wrong, what is empty. Links, so that each has its address. */
export function SectionNavigation({ progress, current, onGo }: SectionNavigationProps) {
  const go = (event: MouseEvent, key: SectionKey) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onGo(key)
  }
  return (
    <nav aria-label="填写内容" className="grid gap-4">
      {(['information', 'report'] as const).map((part) => (
        <div key={part}>
          <p className="mb-1 font-semibold text-ink-soft text-sm">{partTitles[part]}</p>
          <ul className="grid gap-0.5 max-lg:grid-cols-2 max-sm:grid-cols-1">
            {progress
              .filter(({ section }) => section.part === part)
              .map(({ section, state, faults }) => {
                const { icon, tone, word } = looks[state]
                return (
                  <li key={section.key}>
                    <a
                      href={`?section=${section.key}`}
                      onClick={(event) => go(event, section.key)}
                      {...(section.key === current && { 'aria-current': 'step' as const })}
                      className="flex gap-2 rounded-md px-2 py-1.5 text-ink no-underline hover:bg-brand-soft aria-[current]:bg-brand-soft aria-[current]:font-semibold"
                    >
                      <Icon of={icon} className={`mt-1 size-4 shrink-0 ${tone}`} />
                      <span className="min-w-0">
                        {section.title}
                        <span className="block font-normal text-ink-soft text-sm">{word(faults)}</span>
                      </span>
                    </a>
                  </li>
                )
              })}
          </ul>
        </div>
      ))}
    </nav>
  )
}
