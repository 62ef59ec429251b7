import type { IntegrityResult, ReviewDecision, ReviewPoint } from '@/lib/platform/prisma/enums'

/** 科技计划项目监督管理办法 第十五条, point by point and in its order. */
export const pointLabels: Record<ReviewPoint, { title: string; question: string }> = {
  CHANNEL: { title: '申报渠道', question: '征集渠道公开，建议人按规定渠道提交，没有越级或多头报送。' },
  PROCEDURE: { title: '推荐程序', question: '按规定程序受理、审核，材料和承诺书齐全。' },
  CONDITIONS: { title: '条件与时限', question: '符合通知规定的申报条件，在规定时限内提交。' },
  ELIGIBILITY: { title: '人员资格', question: '建议人、建议单位符合要求，同一建议人限提一份。' },
  CONTENT: { title: '内容相符', question: '内容符合征集方向，与已立项项目或其他建议不重复。' },
}

export const integrityLabels: Record<IntegrityResult, string> = {
  CLEAR: '未发现失信记录',
  CONCERN: '发现问题，暂不通过',
}

export const decisionLabels: Record<ReviewDecision, string> = { RECOMMEND: '推荐', DECLINE: '不予推荐' }
