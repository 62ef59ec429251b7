import { columnShares, type FormCell } from '@/lib/suggestion/word/table-cells'

const whole = columnShares.reduce((sum, share) => sum + share, 0)
const widths = columnShares.map((share) => `${((100 * share) / whole).toFixed(2)}%`)

// The printed table has no data of its own: its rows never change places.
const keyed = <One,>(list: readonly One[]) => list.map((one, i) => ({ one, key: i.toString() }))

function Cell({ cell: { place, look, lines } }: { cell: FormCell }) {
  const label = look === 'label' || look === 'head'
  const Tag = label ? 'th' : 'td'
  return (
    <Tag
      colSpan={place.to - place.from + 1}
      rowSpan={place.rows}
      className={`border border-ink px-2 py-1 align-middle ${label ? 'paper-heading text-center font-normal' : 'text-left'}`}
    >
      {keyed(lines).map(({ one, key }) => (
        <p key={key} className="min-h-[1.5em] whitespace-pre-wrap">
          {one}
        </p>
      ))}
    </Tag>
  )
}

/** 信息表 as the notice prints it. */
export const InformationSheet = ({ rows }: { rows: FormCell[][] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table scrolls sideways, by keyboard too
  <section aria-label="信息表" tabIndex={0} className="overflow-x-auto">
    <table className="w-full min-w-xl table-fixed border-collapse print:min-w-0">
      <colgroup>
        {keyed(widths).map(({ one, key }) => (
          <col key={key} style={{ width: one }} />
        ))}
      </colgroup>
      <tbody>
        {keyed(rows).map(({ one: cells, key }) => (
          <tr key={key}>
            {keyed(cells).map(({ one, key: at }) => (
              <Cell key={at} cell={one} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
