'use client'
import { Dialog } from '@/components/ui/dialog'
import { IdleWarning } from './idle-warning'
import { ResumeForm } from './resume-form'
import type { Watch } from './session-status'
import type { SessionWatch } from './use-session-watch'

export type SessionOwner = { accountId: string; name: string; email: string }
type SessionDialogProps = SessionOwner & Omit<SessionWatch, 'watch'> & { watch: Exclude<Watch, 'fine'> }

const titles: Record<Exclude<Watch, 'fine'>, string> = {
  warning: '即将自动退出登录',
  password: '登录已结束，请重新登录',
  code: '请填写验证码',
  enrolment: '请先设置两步验证',
  'other-account': '本浏览器已登录其他账号',
}

/** What is to be done about the session, over the page, which stays as it is. */
export function SessionDialog({ watch, endsAt, look, share, accountId, name, email }: SessionDialogProps) {
  return (
    <Dialog title={titles[watch]}>
      {watch === 'warning' && <IdleWarning endsAt={endsAt} onContinue={share} />}
      {(watch === 'password' || watch === 'other-account') && (
        <ResumeForm
          step="password"
          accountId={accountId}
          email={email}
          onResumed={share}
          lead={
            watch === 'password'
              ? `页面和已填写的内容都还在。${name}，请输入口令继续。`
              : `本页面属于${name}。请输入该账号的口令继续；要使用新登录的账号，请从首页重新进入。`
          }
        />
      )}
      {watch === 'code' && (
        <ResumeForm
          step="code"
          accountId={accountId}
          email={email}
          onResumed={share}
          lead="请填写验证器显示的 6 位验证码。"
        />
      )}
      {watch === 'enrolment' && (
        <p>
          您的角色须使用两步验证。请
          <a href="/sign-in/enrol" target="_blank" rel="noreferrer" className="text-link" onClick={() => void look()}>
            在新窗口中设置（新窗口打开）
          </a>
          ，完成后本页面会自动继续。
        </p>
      )}
    </Dialog>
  )
}
