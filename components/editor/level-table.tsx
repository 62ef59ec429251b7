'use client'
import { trlLevels } from '@/lib/trl/levels'

/** 技术成熟度等级划分 as buttons in their order; the arrow keys are the Tab key's, nothing is hidden behind a hover. */
export function LevelTable({ chosen, onChoose }: { chosen: number | null; onChoose: (level: number) => void }) {
  return (
    <ul className="grid gap-2">
      {trlLevels.map(({ level, name, criterion, evidence }) => (
        <li key={level}>
          <button
            type="button"
            aria-pressed={chosen === level}
            onClick={() => onChoose(level)}
            className="grid w-full gap-x-4 gap-y-0.5 rounded-md border border-line px-3 py-2 text-left hover:border-brand hover:bg-brand-soft aria-pressed:border-2 aria-pressed:border-brand aria-pressed:bg-brand-soft sm:grid-cols-[8rem_1fr]"
          >
            <span className="font-semibold">
              第{level}级 {name}
            </span>
            <span>
              {criterion}
              <span className="block text-ink-soft text-sm">举证要素：{evidence}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
