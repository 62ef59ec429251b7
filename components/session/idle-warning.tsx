'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

const spell = (seconds: number) => (seconds >= 60 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds} 秒`)

/** Says how long is left; one press goes on working. */
export function IdleWarning({ endsAt, onContinue }: { endsAt: number; onContinue: () => Promise<void> }) {
  const [left, setLeft] = useState(() => Math.max(0, Math.round((endsAt - Date.now()) / 1000)))
  useEffect(() => {
    const tick = setInterval(() => setLeft(Math.max(0, Math.round((endsAt - Date.now()) / 1000))), 1000)
    return () => clearInterval(tick)
  }, [endsAt])
  const goOn = async () => {
    await fetch('/api/session', { method: 'POST' }).catch(() => null)
    await onContinue()
  }
  return (
    <>
      <p>
        您已有一段时间没有操作。为保护账号，<strong className="tabular-nums">{spell(left)}</strong>
        后将自动退出登录；已填写的内容会保留在页面上。
      </p>
      <div>
        <Button variant="primary" onClick={goOn}>
          继续使用
        </Button>
      </div>
    </>
  )
}
