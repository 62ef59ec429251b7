import { Alert } from '@/components/ui/alert'
import { CopyButton } from '@/components/ui/copy-button'
import type { LateReason } from '@/lib/platform/prisma/enums'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import type { Form, Suggestion } from '@/lib/suggestion/form/definition'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { valueText } from '@/lib/suggestion/form/value-text'
import { lateLabels } from '@/lib/suggestion/labels'

type LateTextsProps = {
  texts: { id: string; fieldPath: string; reason: LateReason; value: unknown; at: Date }[]
  form: Form
  content: Suggestion
}

/** What this person wrote too late: kept by the server, not part of the suggestion, and to be copied. */
export function LateTexts({ texts, form, content }: LateTextsProps) {
  const places = placedFields(form, content)
  const shown = texts.flatMap(({ id, fieldPath, reason, value, at }) => {
    const place = places.find(({ path }) => path === fieldPath)
    return place ? [{ id, label: place.label, text: valueText(place.field, value), reason, at }] : []
  })
  if (shown.length === 0) return null
  return (
    <div className="mb-4">
      <Alert tone="warning" title="以下文字到达时已不能写入建议，另行保留，可以复制">
        <ul className="mt-1 grid gap-3">
          {shown.map(({ id, label, text, reason, at }) => (
            <li key={id} className="grid gap-1">
              <span className="text-sm">
                {label}：{lateLabels[reason]}，{shanghaiSecond(at)}
              </span>
              <p className="max-h-40 overflow-y-auto whitespace-pre-line break-words">{text || '（空）'}</p>
              <CopyButton text={text} />
            </li>
          ))}
        </ul>
      </Alert>
    </div>
  )
}
