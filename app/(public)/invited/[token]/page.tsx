import type { Metadata, Route } from 'next'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { Invitation } from '@/lib/mailed-draft/form'
import { findInvitation } from '@/lib/mailed-draft/queries'
import { BadInvitation } from '@/lib/mailed-draft/rules'

export const metadata: Metadata = { title: '确认来稿', referrer: 'no-referrer', robots: { index: false } }

/** Where the mailed link leads: says who collected something, and nothing of what is in it. */
export default async function InvitationPage({ params }: PageProps<'/invited/[token]'>) {
  const asked = Invitation.safeParse(await params)
  const draft = asked.success ? await findInvitation(asked.data.token) : null
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <PageHeader title="确认来稿" />
      {draft && asked.success ? (
        <Card title={`${draft.department.name}代收了一份指南建议`} description={draft.call.title}>
          <p>
            您用电子邮件发送的 Word
            文件已按表单读取。请登录后核对，确认是您本人的建议；确认之前它不属于任何人，也不计入申报。
          </p>
          <p className="mt-3">还没有账号的，请先注册并确认邮箱，再从邮件中重新打开本页的链接。</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <ButtonLink href={`/proposer/mailed-drafts/${asked.data.token}` as Route} variant="primary">
              登录并核对
            </ButtonLink>
            <ButtonLink href="/register">建议人注册</ButtonLink>
          </div>
        </Card>
      ) : (
        <Alert tone="warning" title="无法打开">
          {BadInvitation.sentence}
        </Alert>
      )}
    </div>
  )
}
