import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ChangeList } from '@/components/suggestion/change-list'
import { ReadingView } from '@/components/suggestion/reading-view'
import { Trail } from '@/components/suggestion/trail'
import { VersionChoice } from '@/components/suggestion/version-choice'
import { WithdrawForm } from '@/components/suggestion/withdraw-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'
import { compare } from '@/lib/suggestion/form/comparison'
import { withoutHidden } from '@/lib/suggestion/form/completeness'
import { findOwn, findVersion, listVersions } from '@/lib/suggestion/queries'
import { whyNotWithdraw } from '@/lib/suggestion/rules'
import { withdraw } from './actions'

export const metadata: Metadata = { title: '版本与经过' }

const numberOf = (given: string | string[] | undefined) => {
  const number = Number(given)
  return Number.isInteger(number) && number > 0 ? number : undefined
}

export default async function VersionsPage(props: PageProps<'/proposer/suggestions/[id]/versions'>) {
  const actor = await requireActor('PROPOSER')
  const { id } = await props.params
  const { number: wanted, against } = await props.searchParams
  const found = await findOwn(actor, id)
  if (!found) notFound()
  const versions = await listVersions(actor, id)
  const shown = await findVersion(actor, id, numberOf(wanted))
  const earlier = numberOf(against) ? await findVersion(actor, id, numberOf(against)) : null
  const writing = found.state === 'RETURNED' && wanted === undefined
  const content = writing ? withoutHidden(found.form, found.content) : shown?.version.content
  const accepted = found.collaborators.filter(({ acceptedAt }) => acceptedAt)
  const why = whyNotWithdraw(actor, { ...found, collaborators: accepted })
  return (
    <>
      <PageHeader
        title="版本与经过"
        breadcrumb={[
          { label: '首页', href: '/proposer' },
          { label: found.title || '未命名的建议', href: `/proposer/suggestions/${id}` as Route },
        ]}
      />
      <div className="grid gap-6">
        <Card title="办理经过">
          <Trail transitions={found.transitions} />
        </Card>
        {versions.length > 0 && (
          <Card title="已提交的版本">
            <VersionChoice
              suggestionId={id}
              versions={versions}
              shown={shown?.version.number}
              against={earlier?.version.number}
            />
          </Card>
        )}
        {earlier && content && (
          <Card
            title={`${writing ? '正在修改的内容' : `第${shown?.version.number}版`}与第${earlier.version.number}版相比`}
          >
            <ChangeList changes={compare(found.form, earlier.version.content, content)} />
          </Card>
        )}
        {!earlier && content && <ReadingView form={found.form} suggestion={content} />}
        {why === null && (
          <Card title={found.state === 'DRAFT' ? '作废草稿' : '撤回'}>
            <WithdrawForm action={withdraw} id={id} version={found.version} draft={found.state === 'DRAFT'} />
          </Card>
        )}
      </div>
    </>
  )
}
