import type { Metadata } from 'next'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button-link'
import { PageHeader } from '@/components/ui/page-header'
import { env, isDemonstration } from '@/lib/platform/env'

export const metadata: Metadata = { title: '请查收邮件' }
export const dynamic = 'force-dynamic'

export default function SentPage() {
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <PageHeader title="请查收邮件" />
      <Alert tone="success" title="注册申请已提交">
        系统已向您填写的邮箱发送邮件。请在 24 小时内打开邮件中的链接，确认后即可登录。
      </Alert>
      <p>几分钟内没有收到？请查看垃圾邮件；也可以在“找回口令”处填写邮箱，重新发送。邮箱填错了，重新注册一次即可。</p>
      {isDemonstration && !env.SMTP_URL && (
        <Alert title="演示环境不真正发送邮件">请以系统管理员身份登录，在“发件箱”中查看邮件和其中的链接。</Alert>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/sign-in" variant="primary">
          去登录
        </ButtonLink>
        <ButtonLink href="/recover">重新发送</ButtonLink>
      </div>
    </div>
  )
}
