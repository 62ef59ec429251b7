import { Download, ShieldCheck } from 'lucide'
import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { listAddress, pageAddresses } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/platform/session'
import { shanghaiInputValue } from '@/lib/platform/shanghai-time'
import { TrailSearch } from '@/lib/trail/form'
import { listActions, listEntries } from '@/lib/trail/queries'
import { verify } from './actions'
import { EntryTable } from './entry-table'
import { TrailFilter } from './trail-filter'

export const metadata: Metadata = { title: '操作日志' }

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TrailPage({ searchParams }: Search) {
  const actor = await requireActor('SUPERVISOR', 'ADMIN')
  const search = TrailSearch.parse(await searchParams)
  const { after: _, before: __, from, to, ...rest } = search
  const criteria = { ...rest, from: from && shanghaiInputValue(from), to: to && shanghaiInputValue(to) }
  const [page, actions] = await Promise.all([listEntries(actor, search), listActions(actor)])
  const icon = <Icon of={Download} className="size-4" />
  return (
    <>
      <PageHeader
        title="操作日志"
        description="谁、在什么时间、对什么、做了什么。只增不改，每条与前一条相连；导出与当前查询条件一致，导出本身也会记录。"
        actions={
          <>
            <ButtonLink href={listAddress('/trail/export', { ...criteria, format: 'xlsx' })} download icon={icon}>
              导出 XLSX
            </ButtonLink>
            <ButtonLink href={listAddress('/trail/export', { ...criteria, format: 'csv' })} download icon={icon}>
              导出 CSV
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-6">
        <Card flush>
          <TrailFilter search={search} actions={actions} />
          <EntryTable rows={page.rows} />
          <Pagination
            label="操作日志"
            {...pageAddresses('/trail', criteria, page)}
            text={`本页 ${page.rows.length} 条`}
          />
        </Card>
        <Card title="核对完整性" description="重新计算每一条的校验值和前后衔接，找出被改动、删除或添加的记录。">
          <ActionForm action={verify} label="核对完整性">
            <SubmitButton
              variant="secondary"
              pendingText="正在核对…"
              icon={<Icon of={ShieldCheck} className="size-4" />}
            >
              立即核对
            </SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </>
  )
}
