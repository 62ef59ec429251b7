import type { Step } from '@/components/ui/steps'

export const proposerSteps: Step[] = [
  { title: '注册登录', description: '选择建议单位，由其主管部门确认。每人只有一个账号。' },
  { title: '在线填报', description: '填写信息表和说明报告，边写边存；也可导入填好的 Word 模板。' },
  { title: '检查提交', description: '系统一次列出全部问题；签署承诺书后提交，取得回执。' },
  { title: '主管部门审核', description: '被退回时按意见修改后再提交；推荐之前可以撤回。' },
  { title: '查看结果', description: '推荐、报送、遴选的进展随时可查，并有邮件提醒。' },
]

export const departmentSteps: Step[] = [
  { title: '设定本部门期限', description: '可早于省级截止时间，留出审核和盖章的时间。' },
  { title: '审核', description: '按五项要点和诚信审核逐项检查，退回修改、推荐或不予推荐。' },
  { title: '汇总', description: '按合作国别、地区整理，排定顺序号，打包前预览文件夹和文件名。' },
  { title: '盖章', description: '打印汇总表，加盖公章，上传扫描件。' },
  { title: '报送', description: '截止前在本门户报送；报送后内容固定，逾期须由省科技厅重新开放。' },
]

export const provinceSteps: Step[] = [
  { title: '准备征集', description: '从上一年复制，修改通知、类别与领域、承诺书和时间。' },
  { title: '发布', description: '到开放时间自动开放；需要时可以延期，并说明原因。' },
  { title: '接收', description: '查看各主管部门进展，接收报送的批次。' },
  { title: '查重遴选', description: '相同、相近的内容由人工判断并记录理由。' },
  { title: '采纳', description: '采纳的建议成为编制指南的素材。' },
]
