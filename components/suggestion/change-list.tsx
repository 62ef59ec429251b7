import { Badge } from '@/components/ui/badge'
import type { Change } from '@/lib/suggestion/form/comparison'
import { Pieces } from './pieces'

const kinds = { added: '新增', removed: '删去', changed: '修改', formatting: '格式变化' } as const

/** Field by field what changed, word by word inside; said in words and by marks, not by colour alone. */
export function ChangeList({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return <p>没有变化。</p>
  return (
    <ul className="grid gap-4">
      {changes.map(({ path, label, kind, pieces }) => (
        <li key={path} className="grid gap-1">
          <h3 className="flex flex-wrap items-center gap-2 text-base">
            {label}
            <Badge>{kinds[kind]}</Badge>
          </h3>
          <Pieces pieces={pieces} />
        </li>
      ))}
    </ul>
  )
}
