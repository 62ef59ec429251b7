import { Alert } from '@/components/ui/alert'
import { isSame } from '@/lib/export/form/comparison'
import type { Verdict } from './dropped-files'

const labels = { missing: '缺少', added: '多出', changed: '有改动' } as const

/** Two files against each other: the same, or what is missing, added or changed. */
export function VerdictAlert({ verdict: { of, against, difference } }: { verdict: Verdict }) {
  if (isSame(difference))
    return (
      <Alert tone="success" title="一致" announced>
        {of}与{against}一致。
      </Alert>
    )
  return (
    <Alert tone="danger" title={`${of}与${against}不一致`} announced>
      {(['missing', 'added', 'changed'] as const)
        .filter((kind) => difference[kind].length > 0)
        .map((kind) => (
          <div key={kind}>
            {labels[kind]}（{difference[kind].length}）：
            <ul className="ml-5 list-disc wrap-anywhere">
              {difference[kind].map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        ))}
    </Alert>
  )
}
