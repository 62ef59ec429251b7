import { FileUp, Plus } from 'lucide'
import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { AccountSearch } from '@/lib/administration/form'
import { countAccounts, listAccounts } from '@/lib/administration/queries'
import { listDepartments } from '@/lib/department/queries'
import { requireActor } from '@/lib/platform/session'
import { AccountFilter } from './account-filter'
import { AccountTable } from './account-table'

export const metadata: Metadata = { title: '账号' }

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccountsPage({ searchParams }: Search) {
  const actor = await requireActor('ADMIN')
  const search = AccountSearch.parse(await searchParams)
  const { after: _, before: __, ...criteria } = search
  const [page, total, departments] = await Promise.all([
    listAccounts(actor, search),
    countAccounts(actor, search),
    listDepartments(actor),
  ])
  return (
    <>
      <PageHeader
        title="账号"
        description="口令由本人通过邮件中的链接设置，管理员不能代设，也看不到证件信息。"
        actions={
          <>
            <ButtonLink href="/admin/accounts/new" variant="primary" icon={<Icon of={Plus} className="size-4" />}>
              建立账号
            </ButtonLink>
            <ButtonLink href="/admin/accounts/import" icon={<Icon of={FileUp} className="size-4" />}>
              批量导入
            </ButtonLink>
          </>
        }
      />
      <Card flush>
        <AccountFilter search={search} departments={departments} />
        <AccountTable rows={page.rows} />
        <Pagination label="账号" {...pageAddresses('/admin/accounts', criteria, page)} text={`共 ${total} 个账号`} />
      </Card>
    </>
  )
}
