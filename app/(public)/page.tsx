import { connection } from 'next/server'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Steps } from '@/components/ui/steps'
import { currentCalls, listCalls } from '@/lib/call/queries'
import { ClosedCalls } from './closed-calls'
import { proposerSteps } from './guide/steps'
import { OpenCall } from './open-call'

/** What is open, until when, and how one takes part. */
export default async function PublicHome() {
  await connection()
  const [current, calls] = await Promise.all([currentCalls(null), listCalls(null)])
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="break-keep text-2xl tracking-tight sm:text-3xl">
          省级科技合作项目
          <wbr />
          指南建议征集
        </h1>
        <p className="max-w-reading text-ink-soft">
          建议人在线填报，主管部门审核推荐、汇总报送，省科技厅遴选。省科技厅不受理建议人、建议单位直接报送的指南建议。
        </p>
      </header>
      <section aria-labelledby="current" className="grid gap-4">
        <h2 id="current" className="text-xl">
          正在征集
        </h2>
        {current.length === 0 && (
          <Card>
            <EmptyState title="目前没有开放的征集">新的征集发布后会显示在这里。往年的通知见下方“往期征集”。</EmptyState>
          </Card>
        )}
        {current.map((call) => (
          <OpenCall key={call.id} call={call} />
        ))}
      </section>
      <Alert tone="warning" title="本系统非涉密系统">
        严禁填写、上传涉及国家秘密、工作秘密的内容。登录后仍会在填报和上传处提示。
      </Alert>
      <Card
        title="建议人怎样参加"
        actions={
          <ButtonLink href="/guide" size="small">
            查看全部角色的步骤
          </ButtonLink>
        }
      >
        <Steps label="建议人的步骤" steps={proposerSteps} />
      </Card>
      <ClosedCalls calls={calls.filter(({ phase }) => phase === 'closed')} />
    </div>
  )
}
