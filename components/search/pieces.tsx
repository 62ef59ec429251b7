import type { Piece } from '@/lib/search/form/excerpt'

/** Text with what was looked for marked; not by colour alone. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, hit }, i) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, never moved
      <mark key={i} className="rounded-sm bg-accent-soft px-0.5 font-semibold text-ink underline decoration-accent">
        {text}
      </mark>
    ) : (
      text
    ),
  )
