'use client'
import { type ReactNode, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormState } from '@/lib/platform/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type EnrolmentPanelProps = {
  /** What the app takes in; null before a secret was made. */
  setup: { qrCode: ReactNode; key: string } | null
  begin: Action
  confirm: Action
  /** Where to go once the recovery codes are kept. */
  onward: ReactNode
}

/** Sets up the second factor: a secret for the app, its first code, and then the recovery codes, once. */
export function EnrolmentPanel({ setup, begin, confirm, onward }: EnrolmentPanelProps) {
  const [finished, setFinished] = useState(false)
  if (!setup && !finished) {
    return (
      <ActionForm action={begin} label="开始设置">
        <p>
          请先在手机上安装任意一款支持 TOTP 的验证器应用，然后点击“开始设置”。以后每次登录，除口令外还须填写验证器显示的
          6 位数字。
        </p>
        <SubmitButton>开始设置</SubmitButton>
      </ActionForm>
    )
  }
  return (
    <div className="grid gap-5">
      <ActionForm action={confirm} label="确认两步验证" onDone={() => setFinished(true)}>
        {!finished && setup && (
          <>
            <p>1. 用验证器扫描二维码，或手动输入密钥：</p>
            <div className="flex flex-wrap items-center gap-5">
              {setup.qrCode}
              <p className="min-w-0">
                密钥
                <br />
                <code className="break-all text-lg tracking-wider">{setup.key}</code>
              </p>
            </div>
            <TextField
              name="code"
              label="2. 填写验证器显示的 6 位验证码"
              required
              width="short"
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <SubmitButton>启用两步验证</SubmitButton>
          </>
        )}
      </ActionForm>
      {finished && onward}
    </div>
  )
}
