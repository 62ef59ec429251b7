import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'

export const metadata: Metadata = { title: '运维说明' }

type Task = { what: string; how: string; note: string }

const tasks: Task[] = [
  { what: '启动', how: 'npm start', note: '缺少的依赖、数据结构和构建会自动补齐；Ctrl-C 停止。' },
  { what: '全部设置项', how: 'npm start -- --help', note: '列出每个环境变量的含义和默认值。' },
  {
    what: '使用已有数据库',
    how: 'DATABASE_URL=… npm start',
    note: 'PostgreSQL 14 及以上。此时不产生演示数据，须同时设置 AUTH_SECRET 和 IDENTITY_SECRET。',
  },
  { what: '建立第一个系统管理员', how: 'npm run admin -- create --email 邮箱 --name 姓名', note: '按提示设置口令。' },
  { what: '核对操作日志', how: 'npm run audit:verify', note: '逐条核对日志的链式摘要，发现改动或缺失会指出位置。' },
  { what: '是否存活', how: 'GET /api/health', note: '进程能应答即返回 200。' },
  { what: '能否服务', how: 'GET /api/ready', note: '数据库、数据结构或磁盘有问题时返回 503 并写明原因。' },
  { what: '备份', how: '数据库与 DATA_DIR', note: '两者须一起备份；内置数据库请在停止后复制整个数据目录。' },
  { what: '演练时钟', how: 'REHEARSAL_CLOCK=allow', note: '仅供培训；正式环境不要开启。内置的演示安装默认可用。' },
]

const columns: Column<Task>[] = [
  { key: 'what', header: '事项', heading: true, cell: ({ what }) => what },
  { key: 'how', header: '做法', cell: ({ how }) => <code className="font-mono text-sm">{how}</code> },
  { key: 'note', header: '说明', cell: ({ note }) => note },
]

export default function OperatorPage() {
  return (
    <>
      <PageHeader
        title="运维说明"
        description="给安装和维护本门户的人员。"
        breadcrumb={[{ label: '使用指南', href: '/guide' }]}
      />
      <Card flush>
        <Table caption="运维事项" columns={columns} rows={tasks} rowKey={({ what }) => what} />
      </Card>
    </>
  )
}
