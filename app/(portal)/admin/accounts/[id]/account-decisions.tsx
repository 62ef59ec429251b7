import { disable, enable, endSessions, invite, resetFactor } from '@/app/(portal)/admin/accounts/actions'
import { ActionForm } from '@/components/form/action-form'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { SubmitButton } from '@/components/form/submit-button'
import { TextareaField } from '@/components/form/textarea-field'
import { Card } from '@/components/ui/card'
import type { findAccount } from '@/lib/administration/queries'
import { accountState, OwnAccount } from '@/lib/administration/rules'

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** What can be done about somebody's way in; the reasons of what cannot are the rules' own. */
export function AccountDecisions({ account, own }: { account: Account; own: boolean }) {
  const { name, version } = account
  const hidden = { id: account.id, version }
  const state = accountState(account)
  if (own) {
    return (
      <Card title="登录与安全">
        <p className="text-ink-soft">{OwnAccount.sentence}</p>
      </Card>
    )
  }
  return (
    <Card title="登录与安全">
      <div className="flex flex-wrap items-start gap-3">
        {state === 'invited' && (
          <ActionForm action={invite} hidden={hidden} label="重新发出邀请">
            <SubmitButton>重新发出邀请</SubmitButton>
          </ActionForm>
        )}
        {state === 'disabled' ? (
          <ActionForm action={enable} hidden={hidden} label="重新启用">
            <SubmitButton>重新启用</SubmitButton>
          </ActionForm>
        ) : (
          <ConfirmDialog
            trigger="停用账号"
            title={`停用“${name}”的账号？`}
            description="全部登录和未使用的邮件链接立即失效；记录保留，随时可以重新启用。"
            action={disable}
            hidden={hidden}
            confirm="停用"
            danger
          >
            <TextareaField name="reason" label="理由" required />
          </ConfirmDialog>
        )}
        {account.sessions > 0 && (
          <ConfirmDialog
            trigger="退出全部登录"
            title={`退出“${name}”的全部登录？`}
            description={`现有 ${account.sessions} 个登录立即失效，须用口令重新登录；本人未保存的内容可在重新登录后继续。`}
            action={endSessions}
            hidden={hidden}
            confirm="退出全部登录"
          />
        )}
        {account.totpConfirmedAt && (
          <ConfirmDialog
            trigger="重置两步验证"
            title={`重置“${name}”的两步验证？`}
            description="请先核实本人身份。重置后只凭口令即可登录，直到重新设置；系统会邮件告知本人。"
            action={resetFactor}
            hidden={hidden}
            confirm="重置"
            danger
          >
            <TextareaField name="reason" label="理由" required />
          </ConfirmDialog>
        )}
      </div>
    </Card>
  )
}
