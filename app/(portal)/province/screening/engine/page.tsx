import type { Metadata } from 'next'
import { RunProgress } from '@/components/duplicate/run-progress'
import { ScreeningGivenUp } from '@/components/duplicate/screening-given-up'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { RefreshWhile } from '@/components/intake/refresh-while'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { requireActor } from '@/lib/platform/session'
import { findScreeningProgress } from '@/lib/screened/queries'
import { rescreen } from './actions'

export const metadata: Metadata = { title: '查重进度' }

type Run = NonNullable<Awaited<ReturnType<typeof findScreeningProgress>>['run']>

export default async function ScreeningProgressPage() {
  const actor = await requireActor('PROVINCE')
  const { engineVersion, modelVersion, documents, waiting, givenUp, run } = await findScreeningProgress(actor)
  return (
    <>
      {(waiting > 0 || (run && !run.finishedAt)) && <RefreshWhile />}
      <PageHeader
        title="查重进度"
        description="新提交的建议随到随查。查重引擎或常见词句统计更新后，全部建议在后台重新查重，以前的结果按版本保留。"
        breadcrumb={[{ label: '查重工作台', href: '/province/screening' }]}
        actions={
          <ConfirmDialog
            trigger="全部重新查重"
            title="全部重新查重？"
            description="将重新统计常见词句并逐份比对，数量多时需要几分钟到几十分钟，期间可以照常工作。已作出的判定不会改变。"
            action={rescreen}
            confirm="开始"
          />
        }
      />
      <div className="grid gap-6">
        {givenUp > 0 && <ScreeningGivenUp count={givenUp} isHere />}
        <Card title="现状">
          <DefinitionList
            columns={2}
            items={[
              { term: '参与比对的文本', description: `${documents} 篇` },
              { term: '等待查重的建议', description: `${waiting} 份` },
              { term: '查重引擎版本', description: `第 ${engineVersion} 版` },
              { term: '词句统计版本', description: modelVersion === null ? '尚未统计' : `第 ${modelVersion} 版` },
            ]}
          />
        </Card>
        <Card title="最近一次全部查重">{run ? <RunFacts run={run} /> : '还没有进行过。'}</Card>
      </div>
    </>
  )
}

function RunFacts({ run }: { run: Run }) {
  const { finishedAt, failure, requestedAt, requestedByName, reason } = run
  return (
    <div className="grid gap-4">
      {failure !== '' && (
        <Alert tone="danger" title="没有完成">
          重新统计时出错，原有结果仍然有效，一小时后自动重试。仍不成功的，请联系系统管理员查看服务器日志。
        </Alert>
      )}
      {failure === '' && <RunProgress run={run} />}
      <DefinitionList
        columns={2}
        items={[
          { term: '原因', description: requestedByName ? `${reason}（${requestedByName}）` : reason },
          { term: '提出时间', description: <Time value={requestedAt} /> },
          { term: '完成时间', description: finishedAt ? <Time value={finishedAt} /> : '进行中' },
        ]}
      />
    </div>
  )
}
