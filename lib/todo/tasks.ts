/** What waits for the province. */
export type ProvinceTodo = {
  /** Batches nobody has signed for, and those signed for but not decided on. */
  toReceive: number
  toAccept: number
  /** 门户外材料 that are read and wait for a person. */
  bundles: number
  /** Of each call that has some: pairs to judge, and those that wait for a second reader. */
  pairs: { callId: string; title: string; open: number; second: number }[]
  decidable: number
  objections: number
  /** Of the call that the departments' progress is about. */
  late: { callId: string; title: string; count: number } | null
  /** Suggestions that wait to be compared, and whether everything is just compared anew. */
  screening: number
  isRunning: boolean
}

export type Task = { label: string; count: number; unit: string; href: string; hint: string; act: string }

const ofList = (path: string, criteria: Record<string, string>) => `${path}?${new URLSearchParams(criteria)}`

/** Everything that waits, in the order in which it is best done: others wait for an answer first. */
export function tasksOf(todo: ProvinceTodo): Task[] {
  const { toReceive, toAccept, bundles, pairs, decidable, objections, late, screening, isRunning } = todo
  const judged = pairs.length > 0 ? pairs : [{ callId: '', title: '', open: 0, second: 0 }]
  const desk = (callId: string, tab: string) => ofList('/province/screening', { ...(callId && { call: callId }), tab })
  return [
    {
      label: '待答复的异议',
      count: objections,
      unit: '项',
      href: '/province/decisions/objections',
      hint: '主管部门对“重复不纳入”的异议',
      act: '去答复',
    },
    {
      label: '待签收的批次',
      count: toReceive,
      unit: '个',
      href: '/province/batches?state=waiting',
      hint: '主管部门在等回执',
      act: '去签收',
    },
    {
      label: '待受理的批次',
      count: toAccept,
      unit: '个',
      href: '/province/batches?state=received',
      hint: '已签收，尚未受理或退回',
      act: '去受理',
    },
    {
      label: '待确认的门户外材料',
      count: bundles,
      unit: '份',
      href: '/province/bundles',
      hint: '已核对完，等待确认接收',
      act: '去确认',
    },
    ...judged
      .filter(({ second }) => second > 0)
      .map(({ callId, title, second }) => ({
        label: '待复核的相似对',
        count: second,
        unit: '对',
        href: desk(callId, 'second'),
        hint: title,
        act: '去复核',
      })),
    ...judged.map(({ callId, title, open }) => ({
      label: '待判定的相似对',
      count: open,
      unit: '对',
      href: desk(callId, 'open'),
      hint: title,
      act: '去判定',
    })),
    {
      label: '可以作决定的建议',
      count: decidable,
      unit: '份',
      href: '/province/decisions?state=SCREENING&clear=yes',
      hint: '没有未判定的相似内容',
      act: '去决定',
    },
    {
      label: '逾期未报送的部门',
      count: late?.count ?? 0,
      unit: '个',
      href: ofList('/province/departments', { ...(late && { call: late.callId }), state: 'late' }),
      hint: late?.title ?? '还没有发布的征集',
      act: '去提醒',
    },
    {
      label: '正在查重的建议',
      count: screening,
      unit: '份',
      href: '/province/screening/engine',
      hint: isRunning ? '正在全部重新查重' : '自动进行，无须办理',
      act: '',
    },
  ]
}

/** The first that a person has to do something about. */
export const nextOf = (tasks: readonly Task[]): Task | null =>
  tasks.find(({ count, act }) => count > 0 && act !== '') ?? null
