import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { DateTimeField } from '@/components/form/date-time-field'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'
import { create } from './actions'

export const metadata: Metadata = { title: '新建征集' }

export default async function NewCallPage() {
  await requireActor('PROVINCE')
  return (
    <>
      <PageHeader
        title="新建征集"
        description="建成后是草稿，只有省科技厅可见；类别与领域先按2026年的设置，可以修改。"
        breadcrumb={[{ label: '征集管理', href: '/province/calls' }]}
      />
      <Card>
        <ActionForm action={create}>
          <TextField name="title" label="征集名称" required hint="用于页面标题和报送文件名，不可与其他征集重名。" />
          <NumberField name="year" label="年度" required />
          <DateTimeField name="opensAt" label="开放时间" required />
          <DateTimeField name="closesAt" label="截止时间" required hint="北京时间；到这一刻即不再受理。" />
          <SubmitButton>建立草稿</SubmitButton>
        </ActionForm>
      </Card>
    </>
  )
}
