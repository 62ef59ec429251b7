'use client'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { Alert } from '@/components/ui/alert'
import { useDesk, useDraft } from './draft-context'

const Warning = z.object({ exists: z.boolean(), inOwnDepartment: z.boolean(), listed: z.boolean() })
const settle = 1500

/** Neutral: that something of a title like this exists, never whose or what it is. */
export function EarlyWarning() {
  const { suggestionId, readOnly } = useDesk()
  const { title } = useDraft().content
  const [warning, setWarning] = useState<z.infer<typeof Warning> | null>(null)
  useEffect(() => {
    if (readOnly || title.length < 5) return setWarning(null)
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const address = `/proposer/suggestions/${suggestionId}/early-warning?title=${encodeURIComponent(title)}`
      const response = await fetch(address, { signal: abort.signal }).catch(() => null)
      const parsed = Warning.safeParse(await response?.json().catch(() => null))
      setWarning(parsed.success ? parsed.data : null)
    }, settle)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [title, suggestionId, readOnly])
  if (!warning?.exists && !warning?.listed) return null
  const found = [
    ...(warning.exists
      ? [`${warning.inOwnDepartment ? '本主管部门' : '省内其他主管部门'}已收到名称相同或相近的建议`]
      : []),
    ...(warning.listed ? ['已立项或往年的项目名单中有名称相同或相近的项目'] : []),
  ]
  return (
    <Alert announced title="已有名称相同或相近的内容">
      {found.join('；')}
      。是否重复由省科技厅组织查重后认定，不影响您填写和提交；如确属同一建议，请与合作者协调，不要重复提出。
    </Alert>
  )
}
