import { useId } from 'react'
import { Badge } from '@/components/ui/badge'
import type { Piece } from '@/lib/suggestion/form/text-difference'
import { Pieces } from './pieces'

type ProposalListProps = {
  proposals: { path: string; label: string; kind: 'fills' | 'replaces'; pieces: Piece[] }[]
}

/** Field by field: the draft's text beside the file's. What fills an empty field is ticked; what replaces something is not. */
export function ProposalList({ proposals }: ProposalListProps) {
  const id = useId()
  return (
    <ul className="grid gap-4">
      {proposals.map(({ path, label, kind, pieces }, i) => {
        const box = `${id}-${i.toString()}`
        const isChanged = pieces.some((piece) => piece.kind !== 'same')
        return (
          <li key={path} className="rounded-md border border-line">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-sunken px-4 py-2">
              <input
                id={box}
                type="checkbox"
                name="paths"
                value={path}
                defaultChecked={kind === 'fills'}
                className="size-5 shrink-0 accent-brand"
              />
              <label htmlFor={box} className="min-w-0 flex-1 py-1 font-medium">
                {label}
              </label>
              <Badge tone={kind === 'fills' ? 'success' : 'warning'}>
                {kind === 'fills' ? '草稿中为空' : '将替换现有内容'}
              </Badge>
            </div>
            <div className="grid md:grid-cols-2">
              {kind === 'replaces' && <Side title="草稿中的内容" label={label} pieces={pieces} side="removed" />}
              <Side
                title="文件中的内容"
                label={label}
                pieces={kind === 'fills' ? plain(pieces) : pieces}
                side="added"
              />
            </div>
            {!isChanged && <p className="px-4 pb-3 text-ink-soft text-sm">文字相同，格式、表格或图片不同。</p>}
          </li>
        )
      })}
    </ul>
  )
}

/** Nothing stands beside it: marks of what is new would mark everything. */
const plain = (pieces: Piece[]): Piece[] => pieces.map(({ text }) => ({ kind: 'same', text }))

type SideProps = { title: string; label: string; pieces: Piece[]; side: 'added' | 'removed' }

function Side({ title, label, pieces, side }: SideProps) {
  return (
    <div className="min-w-0 px-4 py-3">
      <p className="mb-1 text-ink-soft text-sm">{title}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text scrolls, by keyboard too */}
      <section aria-label={`${label}，${title}`} tabIndex={0} className="max-h-64 overflow-y-auto">
        <Pieces pieces={pieces.filter(({ kind }) => kind === 'same' || kind === side)} />
      </section>
    </div>
  )
}
