/** The columns of the file, by the headers of its first row. */
export const columns = [
  { key: 'role', header: '角色', hint: '建议人、主管部门、省科技厅、监督人员之一；系统管理员须逐个建立', width: 12 },
  { key: 'name', header: '姓名', hint: '必填', width: 14 },
  { key: 'title', header: '职称/职务', hint: '可不填', width: 16 },
  { key: 'email', header: '邮箱', hint: '必填，用于登录和接收设置口令的邮件', width: 30 },
  { key: 'mobile', header: '手机号', hint: '可不填，11 位', width: 16 },
  { key: 'organisation', header: '建议单位', hint: '建议人必填：已确认单位的全称或统一社会信用代码', width: 36 },
  { key: 'department', header: '主管部门', hint: '主管部门的账号必填：主管部门全称', width: 30 },
  { key: 'identityKind', header: '证件类型', hint: '建议人必填，例如居民身份证、护照', width: 24 },
  { key: 'identityNumber', header: '证件号码', hint: '建议人必填，只保存摘要，不保存号码', width: 24 },
] as const

export type ColumnKey = (typeof columns)[number]['key']
export type Cells = Record<ColumnKey, string>

export const headerOf = (key: ColumnKey): string => columns.find((column) => column.key === key)?.header ?? key
