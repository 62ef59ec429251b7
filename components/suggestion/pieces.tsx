import type { Piece } from '@/lib/suggestion/form/text-difference'

/** A text with what came and what went, by marks and in words for those who do not see them. */
export const Pieces = ({ pieces }: { pieces: Piece[] }) => (
  <p className="whitespace-pre-line break-words leading-relaxed">
    {pieces.map((piece, i) => {
      const key = `${i.toString()} ${piece.kind}`
      if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
      const Mark = piece.kind === 'added' ? 'ins' : 'del'
      const look = piece.kind === 'added' ? 'bg-success-soft text-success' : 'bg-danger-soft text-danger'
      return (
        <Mark key={key} className={look}>
          <span className="sr-only">{piece.kind === 'added' ? '（新增：' : '（删去：'}</span>
          {piece.text}
          <span className="sr-only">）</span>
        </Mark>
      )
    })}
  </p>
)
