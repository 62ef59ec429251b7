import { Download } from 'lucide'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { notFoundIfRefused } from '@/app/(portal)/not-found-if-refused'
import { NamesakeNote } from '@/components/review/namesake-note'
import type { ShownRemark } from '@/components/review/remark-list'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listEvidence } from '@/lib/files/queries'
import { requireActor } from '@/lib/platform/session'
import { SuggestionId } from '@/lib/review/form'
import { listNamesakes } from '@/lib/review/namesakes'
import { type OpenedDesk, openDesk } from '@/lib/review/open-desk'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { stateLabels } from '@/lib/suggestion/labels'
import { Changes } from './changes'
import { DecisionBar } from './decision-bar'
import { Reading } from './reading'
import { Similar } from './similar'
import { Work } from './work'

export const metadata: Metadata = { title: '审核建议' }

const numberOf = (given: string | string[] | undefined) => {
  const number = Number(given)
  return Number.isInteger(number) && number > 0 ? number : null
}

const shown = (opened: OpenedDesk, me: string): (ShownRemark & { path: string })[] =>
  opened.remarks.map((remark) => ({
    ...remark,
    path: remark.fieldPath,
    removable: remark.sentAt === null && remark.byId === me,
  }))

export default async function DeskPage(props: PageProps<'/department/suggestions/[id]'>) {
  const actor = await requireActor('DEPARTMENT')
  const { id } = await props.params
  if (!SuggestionId.safeParse({ id }).success) notFound()
  const since = numberOf((await props.searchParams).since)
  const opened = await openDesk(actor, { id, since }).catch(notFoundIfRefused)
  const { current, desk, organisation, owner, review, lastStep } = opened
  const technologyIds = current.content.technologies.map((row) => row.id)
  const evidence = await listEvidence(actor, id, { technologyIds, versionAt: current.submittedAt })
  const namesakes = await listNamesakes(actor, id)
  const seen = { id, step: lastStep.id, review: review?.version ?? 0 }
  const remarks = shown(opened, actor.id)
  const labels = new Map(placedFields(opened.form, current.content).map(({ path, label }) => [path, label]))
  // A field that a remark was about may be gone from the newest version.
  const labelled = remarks.map((remark) => ({ ...remark, label: labels.get(remark.path) ?? '已删去的栏目' }))
  return (
    <>
      <PageHeader
        title={current.content.title || '（未命名）'}
        badge={
          <>
            <Badge tone="brand">{stateLabels[desk.state]}</Badge>
            {opened.origin === 'OUTSIDE' && <Badge>门户外报送</Badge>}
          </>
        }
        breadcrumb={[
          { label: '首页', href: '/department' },
          { label: '建议审核', href: '/department/suggestions' },
        ]}
        description={
          <>
            {organisation.name}　{owner.name} {owner.title}　第{desk.number}版，
            <Time value={current.submittedAt} /> 提交，回执号 {current.receipt}
          </>
        }
        actions={
          <ButtonLink
            href={`/department/suggestions/${id}/word?number=${desk.number}`}
            download
            icon={<Icon of={Download} className="size-4" />}
          >
            下载 Word（第{desk.number}版）
          </ButtonLink>
        }
      />
      <div className="grid gap-6">
        <NamesakeNote suggestions={namesakes} />
        <Changes opened={opened} />
        <Similar actor={actor} id={id} contact={opened.call.contact} />
        <Reading
          opened={opened}
          evidence={evidence}
          remarksOf={(path) => remarks.filter((remark) => remark.path === path)}
        />
      </div>
      <Work actor={actor} opened={opened} seen={seen} remarks={labelled} />
      <DecisionBar actor={actor} opened={opened} seen={seen} />
    </>
  )
}
