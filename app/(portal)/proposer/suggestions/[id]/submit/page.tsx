import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/form/choice'
import { SubmitButton } from '@/components/form/submit-button'
import { ChangeList } from '@/components/suggestion/change-list'
import { EvidenceList } from '@/components/suggestion/evidence-list'
import { FaultList } from '@/components/suggestion/fault-list'
import { ReadingView } from '@/components/suggestion/reading-view'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { PageHeader } from '@/components/ui/page-header'
import { Prose } from '@/components/ui/prose'
import { Time } from '@/components/ui/time'
import { findPledge } from '@/lib/call/queries'
import { whyNotSubmitNow } from '@/lib/call/rules'
import { listEvidence } from '@/lib/files/queries'
import { requireActor } from '@/lib/platform/session'
import { compare } from '@/lib/suggestion/form/comparison'
import { faultsOf, withoutHidden } from '@/lib/suggestion/form/completeness'
import { hintsOf } from '@/lib/suggestion/form/hints'
import { findOwn, findVersion, type OwnSuggestion } from '@/lib/suggestion/queries'
import { whyNotForOrganisation, whyNotSubmit } from '@/lib/suggestion/rules'
import { submit } from './actions'

export const metadata: Metadata = { title: '检查与提交' }

export default async function SubmitPage({ params }: PageProps<'/proposer/suggestions/[id]/submit'>) {
  const actor = await requireActor('PROPOSER')
  const { id } = await params
  const found = await findOwn(actor, id)
  if (!found) notFound()
  const { form, call, terms } = found
  const shown = withoutHidden(form, found.content)
  const technologyIds = shown.technologies.map((row) => row.id)
  const evidence = await listEvidence(actor, id, { technologyIds })
  const faults = faultsOf(form, found.content)
  const pledge = call.pledgeRequired ? await findPledge(actor, call.id) : null
  const earlier = found.state === 'RETURNED' ? await findVersion(actor, id) : null
  const late = whyNotSubmitNow(call, terms, call.now, { returned: found.state === 'RETURNED' })
  const accepted = found.collaborators.filter(({ acceptedAt }) => acceptedAt)
  const why =
    whyNotSubmit(actor, { ...found, collaborators: accepted }) ?? late ?? whyNotForOrganisation(found.organisation)
  return (
    <>
      <PageHeader
        title="检查与提交"
        breadcrumb={[
          { label: '首页', href: '/proposer' },
          { label: found.title || '未命名的建议', href: `/proposer/suggestions/${id}` as Route },
        ]}
        description="以下就是主管部门将看到的全部内容。请逐项核对，确认无误后提交。"
      />
      <div className="grid gap-6">
        {call.phase === 'open' && <Deadline found={found} />}
        {why && faults.length === 0 ? (
          <Alert tone="warning" title="现在不能提交">
            {why.sentence}
          </Alert>
        ) : (
          <FaultList faults={faults} suggestionId={id} />
        )}
        <Hints found={found} />
        {earlier && (
          <Card title={`与已提交的第${earlier.version.number}版相比`}>
            <ChangeList changes={compare(form, earlier.version.content, shown)} />
          </Card>
        )}
        <ReadingView form={form} suggestion={shown} />
        <EvidenceList files={evidence} technologies={shown.technologies} />
        <Card title="提交">
          <ActionForm action={submit} hidden={{ id, version: found.version }}>
            {pledge && (
              <>
                <div className="rounded-md border border-line bg-sunken p-4">
                  <h3 className="mb-2 font-semibold">承诺书（第{pledge.number}版）</h3>
                  <Prose>
                    <p className="whitespace-pre-line">{pledge.text}</p>
                  </Prose>
                </div>
                <PledgeBox number={pledge.number} />
              </>
            )}
            <p className="text-ink-soft">
              提交后由{found.department.name}
              审核，在其作出推荐决定之前可以撤回。本系统非涉密系统，提交即声明内容不涉密。
            </p>
            <SubmitButton
              size="large"
              pendingText="正在提交…"
              whyNot={why?.sentence ?? (faults.length > 0 ? '请先按上面的提示补充或修改，再提交。' : null)}
            >
              提交到{found.department.name}
            </SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </>
  )
}

const PledgeBox = ({ number }: { number: number }) => (
  <Choice id="submit-pledge" type="checkbox" name="pledge" value={number} label="我已阅读并接受上述承诺书" required />
)

function Deadline({ found: { call, terms, state } }: { found: OwnSuggestion }) {
  const own = state === 'RETURNED' ? null : terms?.proposersCloseAt
  const deadline = own && own < call.closesAt ? own : call.closesAt
  return (
    <p>
      {own && own < call.closesAt ? '主管部门规定的截止时间' : '征集截止时间'}：
      <Time value={deadline} />
      （北京时间，以服务器时间为准），
      <Countdown deadline={deadline} now={call.now} />
    </p>
  )
}

function Hints({ found: { content } }: { found: OwnSuggestion }) {
  const hints = hintsOf(content)
  if (hints.length === 0) return null
  return (
    <Alert title="以下提示不影响提交，请核对">
      <ul className="grid list-disc gap-1 pl-5">
        {hints.map(({ path, sentence }) => (
          <li key={`${path} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </Alert>
  )
}
