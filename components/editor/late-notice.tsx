'use client'
import { Alert } from '@/components/ui/alert'
import { CopyButton } from '@/components/ui/copy-button'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { valueText } from '@/lib/suggestion/form/value-text'
import { useDraft } from './draft-context'

/** Written too late to count: said at the top, with everything that was typed since, to be copied. */
export function LateNotice() {
  const store = useDraft()
  if (!store.closed) return null
  const { reason, sentence } = store.closed
  const late = placedFields(store.form, store.content).flatMap((placed) => {
    const status = store.status(placed.path)
    return status.kind === 'late' ? [{ ...placed, at: status.at }] : []
  })
  return (
    <Alert tone="danger" announced title={reason === 'DEADLINE' ? '逾期未提交' : '未保存到已提交版本'}>
      <p>{sentence}</p>
      <ul className="mt-2 grid gap-2">
        {late.map(({ path, label, field, value, at }) => (
          <li key={path} className="flex flex-wrap items-center gap-3">
            <span>
              {label}（{shanghaiSecond(at)}）
            </span>
            <CopyButton text={valueText(field, value)} label="复制这段文字" />
          </li>
        ))}
      </ul>
    </Alert>
  )
}
