import type { Metadata } from 'next'
import { AccountTabs } from '@/app/(portal)/account/account-tabs'
import { EnrolmentPanel } from '@/components/account/enrolment-panel'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { QrCode } from '@/components/ui/qr-code'
import { findEnrolment, findProfile, isSecondFactorRequired } from '@/lib/account/queries'
import { SecondFactorRequired } from '@/lib/account/rules'
import { requireActor } from '@/lib/platform/session'
import { begin, confirm, drop } from './actions'

export const metadata: Metadata = { title: '两步验证' }

export default async function SecondFactorPage() {
  const actor = await requireActor()
  const { totpConfirmedAt, _count } = await findProfile(actor)
  const enrolment = await findEnrolment(actor)
  const whyNot = (await isSecondFactorRequired(actor)) ? SecondFactorRequired.sentence : null
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader title="我的账号" />
      <AccountTabs at="/account/second-factor" />
      {totpConfirmedAt ? (
        <>
          <Alert tone="success" title="两步验证已启用">
            未使用的恢复码还有 {_count.recoveryCodes} 个。需要新的恢复码时，请先停用、再重新启用。
          </Alert>
          <Card title="停用两步验证">
            <ActionForm action={drop}>
              <PasswordField name="currentPassword" label="当前口令" required autoComplete="current-password" />
              <TextField
                name="code"
                label="验证码"
                hint="验证器显示的 6 位数字，或一个恢复码"
                required
                width="short"
                autoComplete="one-time-code"
              />
              <SubmitButton variant="danger" whyNot={whyNot}>
                停用两步验证
              </SubmitButton>
            </ActionForm>
          </Card>
        </>
      ) : (
        <Card title="启用两步验证" description="口令被他人得知时，账号仍受保护。">
          <EnrolmentPanel
            setup={
              enrolment && {
                qrCode: <QrCode text={enrolment.address} label="两步验证二维码" />,
                key: enrolment.key,
              }
            }
            begin={begin}
            confirm={confirm}
            onward={
              <ButtonLink href="/account" variant="primary">
                已保存恢复码
              </ButtonLink>
            }
          />
        </Card>
      )}
    </div>
  )
}
