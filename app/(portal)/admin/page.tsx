import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { listAddress } from '@/components/ui/list-address'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { countAccounts } from '@/lib/administration/queries'
import { listDepartments } from '@/lib/department/queries'
import { countOrganisations } from '@/lib/organisation/queries'
import { countMails } from '@/lib/outbox/queries'
import { requireActor } from '@/lib/platform/session'
import { countEntries } from '@/lib/trail/queries'

export const metadata: Metadata = { title: '系统管理' }

export default async function AdminHome() {
  const actor = await requireActor('ADMIN')
  const [proposed, failing, locked, invited, active, departments, organisations, trail] = await Promise.all([
    countOrganisations(actor, { state: 'PROPOSED' }),
    countMails(actor, { state: 'failing' }),
    countAccounts(actor, { state: 'locked' }),
    countAccounts(actor, { state: 'invited' }),
    countAccounts(actor, { state: 'active' }),
    listDepartments(actor),
    countOrganisations(actor, { state: 'CONFIRMED' }),
    countEntries(actor),
  ])
  return (
    <>
      <PageHeader title="系统管理" description={`${actor.name}，您好。数字都可以点开查看。`} />
      <div className="grid gap-6">
        <Card title="等待处理">
          <div className="grid grid-cols-2 gap-4 max-sm:gap-3 xl:grid-cols-4">
            <Stat
              label="待确认的单位"
              value={proposed}
              unit="个"
              urgent={proposed > 0}
              href={listAddress('/admin/organisations', { state: 'PROPOSED' })}
              hint="主管部门也可以确认"
            />
            <Stat
              label="发送失败的邮件"
              value={failing}
              unit="封"
              urgent={failing > 0}
              href={listAddress('/admin/mails', { state: 'failing' })}
              hint="会自动重试，也可手动重发"
            />
            <Stat
              label="暂时锁定的账号"
              value={locked}
              unit="个"
              urgent={locked > 0}
              href={listAddress('/admin/accounts', { state: 'locked' })}
              hint="1 小时内多次登录失败"
            />
            <Stat
              label="已邀请未启用"
              value={invited}
              unit="个"
              href={listAddress('/admin/accounts', { state: 'invited' })}
              hint="尚未设置口令的账号"
            />
          </div>
        </Card>
        <Card title="概况">
          <div className="grid grid-cols-2 gap-4 max-sm:gap-3 xl:grid-cols-4">
            <Stat
              label="正常账号"
              value={active}
              unit="个"
              href={listAddress('/admin/accounts', { state: 'active' })}
            />
            <Stat
              label="使用中的主管部门"
              value={departments.filter(({ closedAt }) => closedAt === null).length}
              unit="个"
              href="/admin/departments"
            />
            <Stat
              label="已确认的单位"
              value={organisations}
              unit="个"
              href={listAddress('/admin/organisations', { state: 'CONFIRMED' })}
            />
            <Stat label="今日操作日志" value={trail.today} unit="条" href="/trail" hint={`累计 ${trail.all} 条`} />
          </div>
        </Card>
      </div>
    </>
  )
}
