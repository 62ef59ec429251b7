import { Download } from 'lucide'
import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { agree } from '@/app/(portal)/province/bundles/actions'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { FileDrop } from '@/components/intake/file-drop'
import { RefreshWhile } from '@/components/intake/refresh-while'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { bundleStateLabels, bundleStateTones } from '@/lib/bundle/labels'
import { findBundle } from '@/lib/bundle/queries'
import { takeable } from '@/lib/bundle/report'
import { whyNotReplace, whyNotTake } from '@/lib/bundle/rules'
import { requireActor } from '@/lib/platform/session'
import { ReportView } from './report-view'

export const metadata: Metadata = { title: '门户外材料' }

const working = ['WAITING', 'READING', 'AGREED', 'TAKING']

export default async function BundlePage({ params }: PageProps<'/province/bundles/[id]'>) {
  const actor = await requireActor('PROVINCE')
  const found = await findBundle(actor, (await params).id)
  if (!found) notFound()
  const { id, version, state, report, archiveName, tableName, done, total, failure, batchId, lateReason } = found
  const fit = report ? takeable(report).length : 0
  return (
    <>
      <PageHeader
        title={`${found.department.name} · 门户外材料`}
        badge={<Badge tone={bundleStateTones[state]}>{bundleStateLabels[state]}</Badge>}
        description={found.call.title}
        actions={
          report && (
            <ButtonLink
              href={`/province/bundles/${id}/report` as Route}
              download
              icon={<Icon of={Download} className="size-4" />}
            >
              导出核对报告（XLSX）
            </ButtonLink>
          )
        }
        breadcrumb={[{ label: '门户外材料', href: '/province/bundles' }]}
      />
      <div className="grid gap-6">
        {working.includes(state) && (
          <Card title="进度" description="在后台进行，可以离开本页，稍后再来查看。">
            <RefreshWhile />
            <Progress
              label={bundleStateLabels[state]}
              value={done}
              max={Math.max(1, total)}
              text={total > 0 ? `已处理 ${done} 份，共 ${total} 份` : '正在准备'}
            />
          </Card>
        )}
        {lateReason && (
          <Alert tone="warning" title="报送截止后登记">
            {lateReason}
          </Alert>
        )}
        {state === 'FAILED' && (
          <Alert tone="danger" title="没有完成">
            {failure}
          </Alert>
        )}
        {batchId && (
          <Alert tone="success" title={`已作为${found.department.name}的批次接收`}>
            <ButtonLink href={`/province/batches/${batchId}` as Route} size="small">
              打开批次，签收并受理
            </ButtonLink>
          </Alert>
        )}
        {whyNotReplace(state) === null && (
          <Card title="文件" description="重新上传会取代原来的文件，并重新核对。">
            <div className="grid gap-4 lg:grid-cols-2">
              <FileDrop
                label={archiveName ? `压缩包：${archiveName}` : '选择压缩包，或拖放到这里'}
                hint="ZIP，不加密，不超过 500 MB；按合作国别、地区分文件夹，文件名为“顺序号.项目名称-建议单位.docx”。"
                accept=".zip"
                address={`/api/bundles/${found.id}/archive`}
              />
              <FileDrop
                label={tableName ? `汇总表：${tableName}` : '选择汇总表，或拖放到这里'}
                hint="XLSX，列的顺序不限；压缩包中已有汇总表的，不必另传。"
                accept=".xlsx"
                address={`/api/bundles/${found.id}/table`}
              />
            </div>
          </Card>
        )}
        {report?.notes.map((note) => (
          <Alert key={note} tone="warning">
            {note}
          </Alert>
        ))}
        {report && state === 'READ' && (
          <Card
            title="接收"
            description="确认后，可以接收的各项成为该部门的一个批次，标明来自门户外；不能接收的不接收。"
          >
            <ActionForm action={agree} hidden={{ id, version }} label="接收">
              <SubmitButton whyNot={whyNotTake(state, fit)?.sentence ?? null}>接收 {fit} 项为批次</SubmitButton>
            </ActionForm>
          </Card>
        )}
        {report && <ReportView report={report} />}
      </div>
    </>
  )
}
