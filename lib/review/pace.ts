const hour = 3_600_000

export type Work = {
  /** 待审 */
  open: number
  /** Decisions within the window. */
  decided: number
  /** How long the window was, in milliseconds. */
  window: number
  /** Until the province's deadline, in milliseconds. */
  left: number
}

export type Pace =
  | { state: 'done' | 'over' | 'unknown' }
  /** Hours before the deadline, or after it. */
  | { state: 'early' | 'late'; hours: number }

/** Whether what is open will be done in time if work goes on as in the last days. */
export function paceOf({ open, decided, window, left }: Work): Pace {
  if (open === 0) return { state: 'done' }
  if (left <= 0) return { state: 'over' }
  if (decided === 0 || window <= 0) return { state: 'unknown' }
  const needed = (open * window) / decided
  return { state: needed <= left ? 'early' : 'late', hours: Math.abs(left - needed) / hour }
}

/** 3 小时, 2 天 5 小时; `up` never says less than it is. */
function span(hours: number, up: boolean): string {
  const whole = up ? Math.ceil(hours) : Math.floor(hours)
  if (whole < 1) return '不到 1 小时'
  const days = Math.floor(whole / 24)
  const rest = whole % 24
  if (days === 0) return `${whole} 小时`
  return rest === 0 ? `${days} 天` : `${days} 天 ${rest} 小时`
}

/** 12 件待审，距省厅截止 22 小时；按近几日速度将晚 3 小时完成。 */
export function paceSentence(work: Work): string {
  const pace = paceOf(work)
  if (pace.state === 'done') return '没有待审的建议。'
  if (pace.state === 'over') return `${work.open} 件待审，省厅报送时间已截止。`
  const start = `${work.open} 件待审，距省厅截止 ${span(work.left / hour, false)}`
  switch (pace.state) {
    case 'unknown':
      return `${start}；近几日还没有办结的建议，无法按速度估算。`
    case 'early':
      return `${start}；按近几日速度可提前 ${span(pace.hours, false)}完成。`
    case 'late':
      return `${start}；按近几日速度将晚 ${span(pace.hours, true)}完成。`
  }
}
