/** What a forecast starts from: how many have arrived, and how long the call runs on. */
type Known = { arrived: number; now: Date; opensAt: Date; closesAt: Date }
/** An earlier call that is over. */
export type Earlier = { closesAt: Date; arrivals: readonly Date[] }

export type Forecast = {
  /** `share`: from the share that an earlier call had at the same distance from its end; `pace`: from the days so far. */
  method: 'share' | 'pace'
  likely: number
  low: number
  high: number
  /** Share that the earlier call had received at this point. */
  share: number | null
}

const day = 86_400_000
/** Four of five outcomes lie between low and high. */
const spread = 1.2816
/** An earlier call says something once it had received so many, and so many of them by this point. */
const least = { all: 20, byNow: 5 }

/** How many had arrived when as much time was left as now. */
export const arrivedBy = ({ closesAt, arrivals }: Earlier, left: number): number =>
  arrivals.filter((at) => closesAt.getTime() - at.getTime() >= left).length

/** The number at the end of a running call; null before it opens, once it is over, and while nothing can be said. */
export function forecast(known: Known, earlier: Earlier | null): Forecast | null {
  const left = known.closesAt.getTime() - known.now.getTime()
  if (left <= 0 || known.now <= known.opensAt) return null
  return (earlier && byShare(known.arrived, earlier, left)) ?? byPace(known, left)
}

/**
 * If the same share p had arrived by now, arrived / p arrive in all. Of this the variance is that of what is still to come
 * (negative binomial, arrived (1-p) / p²) and that of p, seen in only so many arrivals (binomial, by the delta method).
 */
function byShare(arrived: number, earlier: Earlier, left: number): Forecast | null {
  const all = earlier.arrivals.length
  const byNow = arrivedBy(earlier, left)
  if (all < least.all || byNow < least.byNow || arrived === 0) return null
  const share = byNow / all
  const variance = (arrived * (1 - share)) / share ** 2 + (arrived ** 2 * (1 - share)) / (all * share ** 3)
  return { method: 'share', share, ...range(arrived, arrived / share - arrived, Math.sqrt(variance)) }
}

/** The days so far go on as they went; the rush before the end is not in it. */
function byPace({ arrived, now, opensAt }: Known, left: number): Forecast | null {
  const elapsed = now.getTime() - opensAt.getTime()
  if (elapsed < 2 * day || arrived === 0) return null
  const more = (arrived * left) / elapsed
  // Of the coming (Poisson), and of the pace, seen in only so many arrivals.
  const deviation = Math.sqrt(more + (more / Math.sqrt(arrived)) ** 2)
  return { method: 'pace', share: null, ...range(arrived, more, deviation) }
}

function range(arrived: number, more: number, deviation: number) {
  return {
    likely: Math.round(arrived + more),
    low: Math.max(arrived, Math.floor(arrived + more - spread * deviation)),
    high: Math.ceil(arrived + more + spread * deviation),
  }
}

/** The method and how far it can be trusted, in words. */
export function forecastSentence({ method, likely, low, high, share }: Forecast, earlierTitle: string | null): string {
  const numbers = `预计最终约 ${likely} 份，八成可能在 ${low} 至 ${high} 份之间。`
  return method === 'share'
    ? `${numbers}算法：“${earlierTitle}”在距截止同样时间时已收到全部的 ${Math.round((share ?? 0) * 100)}%，按同一进度推算；区间只计入偶然波动，两次征集的进度若有不同（如延期、通知时间不同），误差会更大。`
    : `${numbers}算法：没有可比的往年数据，按开放以来的平均速度推算；区间只计入偶然波动。临近截止时通常集中提交，实际数量多半更高。`
}

/** Why there is no forecast of a call that runs on. */
export const noForecastSentence = (arrived: number): string =>
  arrived === 0
    ? '还没有提交的建议，暂不能预测最终数量。'
    : '征集开放还不满两天，又没有足够的往年数据可比，暂不能预测最终数量。'
