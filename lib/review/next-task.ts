import type { TabCounts } from './queries'
import type { Tab } from './queue-filter'

type Task = { sentence: string; tab: Tab | null; act: string }

/** What an officer does best next: what only they can do, then what is theirs, then what is nobody's. */
export function nextTask(counts: TabCounts): Task {
  const { second, mine, waiting, returned, recommended } = counts
  if (second > 0) return { sentence: `有 ${second} 份建议的初审意见等待您复核。`, tab: 'second', act: '去复核' }
  if (mine > 0) return { sentence: `您领取的建议中有 ${mine} 份待审，请继续办理。`, tab: 'mine', act: '继续办理' }
  if (waiting > 0) return { sentence: `有 ${waiting} 份建议待审，请领取并审核。`, tab: 'waiting', act: '去审核' }
  if (returned > 0)
    return { sentence: `没有待审的建议；${returned} 份已退回，等待建议人修改。`, tab: 'returned', act: '查看已退回的' }
  if (recommended > 0)
    return {
      sentence: `审核已全部办结，${recommended} 份已推荐，可以汇总报送。`,
      tab: 'recommended',
      act: '查看已推荐的',
    }
  return { sentence: '现在没有要办的事。有新的建议时会通知您。', tab: null, act: '' }
}
