'use client'
import { type FormEvent, useId, useState } from 'react'
import { controlLook } from '@/components/form/control-look'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

type ResumeFormProps = {
  step: 'password' | 'code'
  accountId: string
  email: string
  lead: string
  onResumed: () => Promise<void>
}

const lost = '网络不通，未能登录。请检查网络后再试，页面上的内容不会丢失。'

/** The sign-in of the dialog. Sent by fetch: a server action would load the page anew, and what was typed would go. */
export function ResumeForm({ step, accountId, email, lead, onResumed }: ResumeFormProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const id = useId()
  const label = step === 'password' ? '口令' : '验证码'

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const typed = String(new FormData(event.currentTarget).get(step) ?? '')
    // In the portal's words: the browser would say it in the language of its own menus.
    if (typed.trim() === '') return setRefusal(`请填写${label}。`)
    setPending(true)
    const response = await fetch(`/api/session/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(step === 'password' ? { accountId, password: typed } : { code: typed }),
    }).catch(() => null)
    if (response?.ok) {
      setRefusal(null)
      await onResumed()
    } else {
      setRefusal(response ? ((await response.json()).refusal ?? lost) : lost)
    }
    setPending(false)
  }

  return (
    <form onSubmit={send} noValidate className="grid gap-4">
      <p>{lead}</p>
      {refusal && (
        <Alert tone="danger" announced>
          {refusal}
        </Alert>
      )}
      {step === 'password' && <input type="hidden" name="username" autoComplete="username" value={email} readOnly />}
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <input
          key={step}
          id={id}
          name={step}
          type={step === 'password' ? 'password' : 'text'}
          autoComplete={step === 'password' ? 'current-password' : 'one-time-code'}
          required
          className={controlLook()}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" pending={pending}>
          {pending ? '正在登录…' : '登录并继续'}
        </Button>
        <a href="/sign-in" target="_blank" rel="noreferrer" className="text-link">
          用其他方式登录（新窗口打开，完成后本页自动继续）
        </a>
      </div>
    </form>
  )
}
