import type { Metadata } from 'next'
import { OrganisationChoice } from '@/components/account/organisation-choice'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { findProfile, listOpenDepartments } from '@/lib/account/queries'
import { roleLabels } from '@/lib/platform/actor'
import { requireActor } from '@/lib/platform/session'
import { AccountTabs } from './account-tabs'
import { saveProfile } from './actions'

export const metadata: Metadata = { title: '我的账号' }

const states = {
  CONFIRMED: null,
  PROPOSED: <Badge tone="warning">待主管部门确认</Badge>,
  REJECTED: <Badge tone="danger">主管部门未确认</Badge>,
}

export default async function AccountPage() {
  const actor = await requireActor()
  const { name, email, mobile, title, organisation, department, version } = await findProfile(actor)
  const departments = (await listOpenDepartments()).map(({ id, name }) => ({ value: id, label: name }))
  const where = organisation
    ? [
        {
          term: '建议单位',
          description: (
            <>
              {organisation.name} {states[organisation.state]}
            </>
          ),
        },
        { term: '主管部门', description: organisation.department.name },
      ]
    : department
      ? [{ term: '主管部门', description: department.name }]
      : []
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader title="我的账号" />
      <AccountTabs at="/account" />
      <Card title="基本信息" description="姓名、邮箱、角色如需更改，请联系系统管理员。">
        <DefinitionList
          items={[
            { term: '姓名', description: name },
            { term: '邮箱', description: email },
            { term: '角色', description: roleLabels[actor.role] },
            ...where,
          ]}
        />
      </Card>
      <Card title="修改资料">
        <ActionForm action={saveProfile} hidden={{ version }} id="profile">
          <TextField
            name="title"
            label="职称/职务"
            width="medium"
            defaultValue={title}
            autoComplete="organization-title"
          />
          <TextField
            name="mobile"
            label="手机号"
            hint="可用于登录；清空后只能用邮箱登录"
            type="tel"
            width="medium"
            defaultValue={mobile ?? ''}
            autoComplete="tel"
          />
          {organisation && <OrganisationChoice label="更换建议单位（不更换请留空）" departments={departments} />}
          <SubmitButton>保存</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
