import type { sources } from './form'

export const sourceLabels: Record<(typeof sources)[number], string> = {
  suggestion: '已报送的建议',
  funded: '已立项项目',
  earlier: '往年建议清单',
}
