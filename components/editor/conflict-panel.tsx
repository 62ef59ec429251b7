'use client'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import type { Field } from '@/lib/suggestion/form/definition'
import { asRichText } from '@/lib/suggestion/form/value-text'
import { useDraft } from './draft-context'
import { ValueView } from './value-view'

function bothOf(widget: Field['widget'], theirs: unknown, mine: unknown): unknown {
  if (widget === 'rich') return { type: 'doc', content: [...asRichText(theirs).content, ...asRichText(mine).content] }
  return widget === 'text' ? `${String(theirs)}\n${String(mine)}` : null
}

/** Two texts for one field: both are shown with their times, and nothing is lost before somebody has chosen. */
export function ConflictPanel({ path, field }: { path: string; field: Field }) {
  const store = useDraft()
  const status = store.status(path)
  if (status.kind !== 'conflict') return null
  const { theirs, mine, at, byName } = status
  const both = bothOf(field.widget, theirs, mine)
  const take = (value: unknown) => store.resolve(path, value)
  return (
    <Alert
      tone="warning"
      announced
      title={`“${field.label}”有两份不同的内容，请选择`}
      actions={
        <>
          <Button size="small" onClick={() => take(mine)}>
            用我的内容
          </Button>
          <Button size="small" onClick={() => take(theirs)}>
            用对方的内容
          </Button>
          {both !== null && (
            <Button size="small" onClick={() => take(both)}>
              两份都保留，再自行修改
            </Button>
          )}
        </>
      }
    >
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <section className="min-w-0 rounded-md border border-line bg-surface p-3">
          <h4 className="text-ink-soft text-sm">
            服务器上：{byName}，{shanghaiSecond(at)}
          </h4>
          <ValueView widget={field.widget} value={theirs} />
        </section>
        <section className="min-w-0 rounded-md border border-line bg-surface p-3">
          <h4 className="text-ink-soft text-sm">您在本窗口填写的（未保存）</h4>
          <ValueView widget={field.widget} value={mine} />
        </section>
      </div>
    </Alert>
  )
}
