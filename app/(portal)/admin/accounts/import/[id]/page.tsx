import { Download } from 'lucide'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { apply } from '@/app/(portal)/admin/accounts/import/actions'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { LinkTabs } from '@/components/ui/link-tabs'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { findImport } from '@/lib/account-import/queries'
import { requireActor } from '@/lib/platform/session'
import { VerdictTable } from './verdict-table'

export const metadata: Metadata = { title: '检查结果' }

const Search = z.object({
  rows: z.enum(['rejected', 'all']).default('rejected').catch('rejected'),
  page: z.coerce.number().int().min(1).default(1).catch(1),
})

type ImportedPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CheckedImportPage({ params, searchParams }: ImportedPageProps) {
  const actor = await requireActor('ADMIN')
  const id = z.uuid().safeParse((await params).id)
  const { rows: only, page } = Search.parse(await searchParams)
  const found = id.success ? await findImport(actor, id.data, { only, page }) : null
  if (!found) notFound()
  const { fit, rejected, appliedAt, pages } = found
  const path = `/admin/accounts/import/${found.id}`
  const at = (number: number) => listAddress(path, { rows: only, page: number })
  const choices = [
    { value: 'fit', label: `只导入通过的 ${fit} 行` },
    {
      value: 'all',
      label: '全部通过才导入',
      hint: rejected > 0 ? `现有 ${rejected} 行未通过，不会导入任何一行` : undefined,
    },
  ]
  return (
    <>
      <PageHeader
        title={found.fileName}
        description={`通过 ${fit} 行，未通过 ${rejected} 行。`}
        breadcrumb={[{ label: '批量导入账号', href: '/admin/accounts/import' }]}
        actions={
          rejected > 0 && (
            <ButtonLink href={`${path}/rejected` as Route} download icon={<Icon of={Download} className="size-4" />}>
              下载未通过行清单
            </ButtonLink>
          )
        }
      />
      <div className="grid gap-6">
        {appliedAt ? (
          <Alert tone="success" title={`已建立 ${fit} 个账号`}>
            邀请邮件已进入发件箱。{rejected > 0 && `未通过的 ${rejected} 行没有导入，可下载清单改正后重新上传。`}
          </Alert>
        ) : fit === 0 ? (
          <Alert tone="warning" title="没有可以导入的行">
            请按下面的说明改正后重新上传。
          </Alert>
        ) : (
          <Card title="导入" description="导入时重新检查每一行；建立的账号会立即收到邀请邮件。">
            <ActionForm action={apply} hidden={{ id: found.id, version: found.version }} label="导入">
              <RadioGroup
                name="rows"
                label="导入方式"
                required
                defaultValue={rejected > 0 ? undefined : 'all'}
                options={choices}
              />
              <SubmitButton pendingText="正在导入，请勿关闭页面…">导入</SubmitButton>
            </ActionForm>
          </Card>
        )}
        <Card title="逐行检查结果" flush>
          {!appliedAt && (
            <div className="px-4 pt-3 sm:px-6">
              <LinkTabs
                label="筛选行"
                tabs={[
                  {
                    label: '未通过',
                    href: listAddress(path, { rows: 'rejected' }),
                    count: rejected,
                    current: only === 'rejected',
                  },
                  {
                    label: '全部',
                    href: listAddress(path, { rows: 'all' }),
                    count: fit + rejected,
                    current: only === 'all',
                  },
                ]}
              />
            </div>
          )}
          <VerdictTable rows={found.rows} />
          <Pagination
            label="检查结果"
            previous={page > 1 ? at(page - 1) : null}
            next={page < pages ? at(page + 1) : null}
            text={`第 ${page} 页，共 ${pages} 页`}
          />
        </Card>
      </div>
    </>
  )
}
