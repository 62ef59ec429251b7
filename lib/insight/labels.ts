import type { Stage } from './form'

export const stageLabels: Record<Stage, string> = {
  reviewing: '审核中',
  returned: '退回修改中',
  recommended: '已推荐待报送',
  declined: '不予推荐',
  delivered: '已报送',
}
