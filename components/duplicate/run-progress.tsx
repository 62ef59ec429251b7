import { Progress } from '@/components/ui/progress'

export type RunStanding = {
  startedAt: Date | null
  rebuilds: boolean
  /** Texts that the index lacked, and those of them that it has by now. */
  missing: number
  entered: number
  /** Suggestions to compare; not known before the index is ready. */
  total: number | null
  done: number
}

/** How far comparing everything anew is, step by step. */
export function RunProgress({ run }: { run: RunStanding }) {
  const { startedAt, rebuilds, missing, entered, total, done } = run
  if (total !== null) return <Progress label="已查" value={done} max={total} text={`${done} / ${total} 份`} />
  if (!startedAt) return <p>等待开始。</p>
  if (entered < missing)
    return <Progress label="补录比对文本" value={entered} max={missing} text={`${entered} / ${missing} 篇`} />
  return <p>{rebuilds ? '正在重新统计常见词句。' : '正在准备。'}</p>
}
