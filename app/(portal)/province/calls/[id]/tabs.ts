export const callTabs = [
  { key: 'basics', label: '基本信息', path: '' },
  { key: 'options', label: '类别与领域', path: '/options' },
  { key: 'pledge', label: '承诺书', path: '/pledge' },
  { key: 'notice', label: '通知全文', path: '/notice' },
  { key: 'times', label: '时间与延期', path: '/times' },
  { key: 'departments', label: '主管部门期限', path: '/departments' },
] as const

export type CallTab = (typeof callTabs)[number]['key']
