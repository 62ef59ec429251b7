import type { Role, SuggestionState } from '@/lib/platform/prisma/enums'

type Standing = {
  state: SuggestionState
  department: string
  /** Of the last return, refusal or withdrawal. */
  reason: string
  /** Who took the last step. */
  by?: Role | undefined
}

export type Status = {
  /** Where it lies. */
  place: string
  /** What happens next, and whose turn it is. */
  next: string
  /** It is the proposer's turn. */
  yours: boolean
}

const turn = (place: string, next: string): Status => ({ place, next, yours: false })
const yours = (place: string, next: string): Status => ({ place, next, yours: true })

/** The status line in words, for the proposer. */
export function statusOf({ state, department, reason, by }: Standing): Status {
  const why = reason && `理由：${reason}`
  switch (state) {
    case 'DRAFT':
      return yours('草稿，只有您和您邀请的人可以看到', '下一步由您：填写完整后“检查与提交”。')
    case 'SUBMITTED':
      return turn(`已提交，在${department}`, `下一步由${department}：审核，作出推荐、退回修改或不予推荐的决定。`)
    case 'RETURNED':
      return yours(`${department}已退回修改。${why}`, '下一步由您：按修改意见修改后重新提交。')
    case 'RECOMMENDED':
      if (by === 'PROVINCE')
        return turn(`省科技厅已退回${department}。${why}`, `下一步由${department}：改正后重新报送。`)
      return turn(`${department}已推荐`, `下一步由${department}：汇总后统一报送省科技厅。`)
    case 'DECLINED':
      return turn(`${department}不予推荐。${why}`, `办理结束；有疑问请联系${department}。`)
    case 'DELIVERED':
      return turn('已报送，在省科技厅', '下一步由省科技厅：查重。')
    case 'SCREENING':
      return turn('省科技厅正在查重', '下一步由省科技厅：决定是否纳入遴选。')
    case 'ELIGIBLE':
      // Taken up again after an objection it says so.
      return turn(`省科技厅已纳入遴选${why && `。${why}`}`, '下一步由省科技厅：遴选、编制指南。')
    case 'EXCLUDED':
      return turn(`省科技厅认定重复，不纳入遴选。${why}`, `办理结束；有疑问请联系${department}。`)
    case 'ADOPTED':
      return turn('已被采纳，用于编制指南', '办理结束。')
    case 'WITHDRAWN':
      return turn('已撤回', '办理结束；征集开放期间可以重新填写一份。')
  }
}
