import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { PageLink } from '@/components/ui/page-link'
import type { HistoryKind, SuggestionState } from '@/lib/platform/prisma/enums'
import type { Piece } from '@/lib/search/form/excerpt'
import { sourceLabels } from '@/lib/search/labels'
import { stateLabels } from '@/lib/suggestion/labels'
import { Pieces } from './pieces'

type Result = {
  id: string
  title: Piece[]
  organisation: Piece[]
  person: Piece[]
  excerpts: Piece[][]
  origin: string
  state: SuggestionState | null
  department: string
  kind: HistoryKind | null
  year: number | null
}

const kindLabels: Record<HistoryKind, string> = { FUNDED: sourceLabels.funded, EARLIER: sourceLabels.earlier }

/** What was found, each with the places where the words stand. A record of a list has no page of its own: it is all here. */
export const ResultList = ({ rows }: { rows: Result[] }) => (
  <ol className="divide-y divide-line">
    {rows.map(({ id, title, organisation, person, excerpts, origin, state, department, kind, year }) => (
      <li key={id} className="grid gap-1.5 px-4 py-4 sm:px-6">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="min-w-0 font-medium text-lg">
            {state ? (
              // Opening it is recorded as reading it: only a click may do that.
              <PageLink href={`/province/suggestions/${id}` as Route} className="text-link">
                <Pieces pieces={title} />
              </PageLink>
            ) : (
              <Pieces pieces={title} />
            )}
          </h3>
          {state && <Badge tone="brand">{stateLabels[state]}</Badge>}
          {kind && <Badge>{kindLabels[kind]}</Badge>}
        </div>
        {excerpts.map((pieces, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, never moved
          <p key={i} className="max-w-reading whitespace-pre-line">
            …<Pieces pieces={pieces} />…
          </p>
        ))}
        <p className="text-ink-soft text-sm">
          <Pieces pieces={organisation} />　<Pieces pieces={person} />
          {department && `　${department}`}　{origin}
          {year !== null && `　${year}年`}
        </p>
      </li>
    ))}
  </ol>
)
