import { Download } from 'lucide'
import type { Metadata, Route } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { FileField } from '@/components/form/file-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { PageLink } from '@/components/ui/page-link'
import { type Column, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { listImports } from '@/lib/account-import/queries'
import { requireActor } from '@/lib/platform/session'
import { check } from './actions'

export const metadata: Metadata = { title: '批量导入账号' }

type Import = Awaited<ReturnType<typeof listImports>>[number]

const columns: Column<Import>[] = [
  {
    key: 'file',
    header: '文件',
    heading: true,
    cell: ({ id, fileName }) => (
      <PageLink href={`/admin/accounts/import/${id}` as Route} className="text-link">
        {fileName}
      </PageLink>
    ),
  },
  { key: 'at', header: '上传时间', nowrap: true, cell: ({ createdAt }) => <Time value={createdAt} /> },
  { key: 'fit', header: '通过', numeric: true, cell: ({ fit }) => fit },
  { key: 'rejected', header: '未通过', numeric: true, cell: ({ rejected }) => rejected },
  {
    key: 'state',
    header: '状态',
    nowrap: true,
    cell: ({ appliedAt }) =>
      appliedAt ? <Badge tone="success">已导入</Badge> : <Badge tone="warning">已检查，未导入</Badge>,
  },
]

export default async function ImportPage() {
  const actor = await requireActor('ADMIN')
  const imports = await listImports(actor)
  return (
    <>
      <PageHeader
        title="批量导入账号"
        description="先下载模板填写，上传后逐行检查并预览结果，确认后才建立账号、发出邀请邮件。"
        breadcrumb={[{ label: '账号', href: '/admin/accounts' }]}
        actions={
          <ButtonLink href="/admin/accounts/import/template" download icon={<Icon of={Download} className="size-4" />}>
            下载模板
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <Card title="上传并检查">
          <ActionForm action={check} label="上传并检查">
            <FileField
              name="file"
              label="XLSX 文件"
              hint="使用模板填写的 .xlsx 文件，最多 5000 行、5 MB；不带密码，不含宏"
              accept=".xlsx"
              required
            />
            <SubmitButton pendingText="正在检查…">上传并检查</SubmitButton>
          </ActionForm>
        </Card>
        {imports.length > 0 && (
          <Card title="最近的文件" description="检查结果保留 7 天，不含证件号码。" flush>
            <Table caption="最近的文件" columns={columns} rows={imports} rowKey={({ id }) => id} />
          </Card>
        )}
      </div>
    </>
  )
}
