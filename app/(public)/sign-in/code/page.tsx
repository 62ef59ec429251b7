import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { ownPath } from '@/lib/account/rules'
import { currentSession } from '@/lib/platform/session'
import { prove } from './actions'

export const metadata: Metadata = { title: '两步验证' }

export default async function CodePage({ searchParams }: PageProps<'/sign-in/code'>) {
  const { next } = await searchParams
  const onward = ownPath(typeof next === 'string' ? next : null)
  const session = await currentSession()
  if (!session) redirect('/sign-in')
  if (session.standing !== 'code') redirect((onward ?? '/home') as Route)
  return (
    <div className="mx-auto max-w-md">
      <PageHeader title="两步验证" description={`${session.name}，您好。请填写验证器显示的验证码，完成登录。`} />
      <Card>
        <ActionForm action={prove} hidden={onward ? { next: onward } : undefined}>
          <TextField
            name="code"
            label="验证码"
            hint="6 位数字；手机不在身边时，可填写一个未用过的恢复码"
            required
            width="short"
            autoComplete="one-time-code"
            spellCheck={false}
          />
          <SubmitButton pendingText="正在核对…">继续</SubmitButton>
        </ActionForm>
        <p className="mt-5 border-line border-t pt-4 text-ink-soft text-sm">
          验证器和恢复码都无法使用时，请联系系统管理员核实身份后重置。
          <a href="/" className="text-link">
            返回首页
          </a>
        </p>
      </Card>
    </div>
  )
}
