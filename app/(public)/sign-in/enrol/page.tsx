import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EnrolmentPanel } from '@/components/account/enrolment-panel'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { QrCode } from '@/components/ui/qr-code'
import { findEnrolment } from '@/lib/account/queries'
import { currentSession } from '@/lib/platform/session'
import { begin, confirm } from './actions'

export const metadata: Metadata = { title: '设置两步验证' }

export default async function EnrolPage() {
  const session = await currentSession()
  if (!session) redirect('/sign-in')
  if (session.standing !== 'enrolment') redirect('/home')
  const enrolment = await findEnrolment(session.arrival)
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="设置两步验证"
        description={`${session.name}，您好。您的角色须使用两步验证，设置完成后才能进入系统。`}
      />
      <Card>
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
            <ButtonLink href="/home" variant="primary">
              已保存恢复码，进入系统
            </ButtonLink>
          }
        />
      </Card>
    </div>
  )
}
