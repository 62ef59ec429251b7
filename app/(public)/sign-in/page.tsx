import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Disabled, NotConfirmed, OidcLinkedElsewhere, OidcStale, OidcUnknown, ownPath } from '@/lib/account/rules'
import { oidcName } from '@/lib/platform/oidc'
import { currentActor } from '@/lib/platform/session'
import { enter, enterBySingleSignOn } from './actions'

export const metadata: Metadata = { title: '登录' }

const notices: Record<string, string> = {
  confirmed: '邮箱已确认，账号已启用，请登录。',
  reset: '新口令已设置，请用新口令登录。',
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, notice, refused, error } = await searchParams
  const onward = ownPath(typeof next === 'string' ? next : null)
  if (await currentActor()) redirect((onward ?? '/home') as Route)
  const provider = oidcName()
  const hidden = onward ? { next: onward } : undefined
  // next-auth names its own failures in `error`: state, nonce or the provider's answer did not fit.
  const refusal = [Disabled, NotConfirmed, OidcUnknown, OidcLinkedElsewhere, OidcStale].find(
    ({ code }) => code === (error ? OidcStale.code : refused),
  )
  return (
    <div className="mx-auto grid max-w-md gap-5">
      <PageHeader title="登录" description="本系统非涉密系统，严禁填写、上传涉密内容。" />
      {typeof notice === 'string' && notices[notice] && <Alert tone="success">{notices[notice]}</Alert>}
      {refusal && <Alert tone="danger">{refusal.sentence}</Alert>}
      <Card>
        <ActionForm action={enter} hidden={hidden}>
          <TextField name="login" label="邮箱或手机号" required autoComplete="username" />
          <PasswordField name="password" label="口令" required autoComplete="current-password" />
          <SubmitButton pendingText="正在登录…">登录</SubmitButton>
        </ActionForm>
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2 border-line border-t pt-4">
          <a href="/recover" className="text-link">
            找回口令
          </a>
          <a href="/register" className="text-link">
            建议人注册
          </a>
        </p>
      </Card>
      {provider && (
        <Card title="统一身份认证">
          <ActionForm action={enterBySingleSignOn} hidden={hidden} label="统一身份认证">
            <SubmitButton variant="secondary" pendingText="正在前往…">
              {`用${provider}登录`}
            </SubmitButton>
          </ActionForm>
        </Card>
      )}
    </div>
  )
}
