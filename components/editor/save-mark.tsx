'use client'
import { CircleAlert, CloudCheck, CloudOff, LoaderCircle, TriangleAlert } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { useDraft } from './draft-context'

const clock = (at: Date) => shanghaiSecond(at).slice(11)
const look = 'inline-flex items-center gap-1 text-sm tabular-nums'

/** Beside a field: whether its words are on the server, and since when by the server's clock. */
export function SaveMark({ path }: { path: string }) {
  const status = useDraft().status(path)
  switch (status.kind) {
    case 'saved':
      return status.at ? (
        <span className={`${look} text-ink-faint`}>
          <Icon of={CloudCheck} className="size-4" />
          已保存 {clock(status.at)}
        </span>
      ) : null
    case 'unsaved':
      return (
        <span className={`${look} text-warning`}>
          <Icon of={CloudOff} className="size-4" />
          未保存
        </span>
      )
    case 'saving':
      return (
        <span className={`${look} text-ink-soft`}>
          <Icon of={LoaderCircle} className="size-4 animate-spin" />
          正在保存
        </span>
      )
    case 'failed':
      return (
        <span role="alert" className={`${look} text-danger`}>
          <Icon of={CircleAlert} className="size-4 shrink-0" />
          保存失败：{status.sentence}
        </span>
      )
    case 'conflict':
      return (
        <span className={`${look} text-warning`}>
          <Icon of={TriangleAlert} className="size-4" />
          未保存：他人也修改了此项
        </span>
      )
    case 'late':
      return (
        <span className={`${look} text-danger`}>
          <Icon of={TriangleAlert} className="size-4" />
          {status.reason === 'DEADLINE' ? '逾期未提交' : '未保存到已提交版本'} {clock(status.at)}
        </span>
      )
  }
}
