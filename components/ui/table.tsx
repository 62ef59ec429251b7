// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop the table roles once CSS lays the rows out as cards
import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures: right aligned, so that digits stand under digits. */
  numeric?: boolean | undefined
  /** Names the row: a row header, and the title of its card on a phone. */
  heading?: boolean | undefined
  /** Never broken over two lines: dates, numbers, states. */
  nowrap?: boolean | undefined
  /** Means nothing on paper: tick boxes, buttons. */
  screenOnly?: boolean | undefined
}

type TableProps<Row> = {
  /** Read out as the table's name; shown above it only with `captionShown`. */
  caption: string
  captionShown?: boolean | undefined
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** On phones each row becomes a card; `scroll` keeps a wide matrix a matrix, in a region the keyboard can scroll. */
  narrow?: 'cards' | 'scroll' | undefined
  /** Shown in place of the table when there is no row. */
  empty?: ReactNode
}

/** A sheet of paper upright has room for so many columns. */
const uprightColumns = 5

/** Rows of one kind. Header stays in view; on a phone nothing is cut off. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown = false, columns, rows, rowKey, narrow = 'cards', empty } = props
  if (rows.length === 0 && empty) return empty
  const scroll = narrow === 'scroll'
  const printed = columns.filter(({ screenOnly }) => !screenOnly).length
  const table = (
    <table
      role="table"
      {...(printed > uprightColumns && { 'data-paper': 'wide' })}
      className={classes('w-full border-collapse wrap-break-word text-left', !scroll && 'max-md:block')}
    >
      <caption
        className={
          captionShown ? classes('px-3 pb-2 text-left font-semibold text-lg', !scroll && 'max-md:block') : 'sr-only'
        }
      >
        {caption}
      </caption>
      <thead role="rowgroup" className={classes(!scroll && 'max-md:sr-only')}>
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classes(
                // A heading breaks between its words only, never inside one because its column is narrow.
                'sticky z-10 break-keep border-line border-b bg-sunken px-3 py-2 font-semibold text-ink-soft text-sm',
                scroll ? 'top-0' : 'top-(--top-bar,0px)',
                column.numeric && 'whitespace-nowrap text-right',
                column.nowrap && 'whitespace-nowrap',
                column.screenOnly && 'print:hidden',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={classes(!scroll && 'max-md:block')}>
        {rows.map((row) => (
          <Row key={rowKey(row)} row={row} columns={columns} cards={!scroll} />
        ))}
      </tbody>
    </table>
  )
  if (!scroll) return table
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[80vh] overflow-auto overscroll-x-contain print:max-h-none print:overflow-visible"
    >
      {table}
    </section>
  )
}

function Row<T>({ row, columns, cards }: { row: T; columns: Column<T>[]; cards: boolean }) {
  return (
    <tr
      role="row"
      className={classes(
        'border-line border-b last:border-b-0 hover:bg-brand-soft/40',
        cards && 'max-md:grid max-md:wrap-anywhere max-md:gap-1 max-md:px-4 max-md:py-3',
      )}
    >
      {columns.map((column) => {
        const look = classes(
          'px-3 py-2.5 align-top',
          column.numeric && 'whitespace-nowrap text-right',
          column.nowrap && 'whitespace-nowrap',
          column.screenOnly && 'print:hidden',
          column.heading && 'font-medium',
          cards &&
            'max-md:flex max-md:items-baseline max-md:gap-3 max-md:p-0 max-md:text-left max-md:whitespace-normal',
          cards && (column.heading ? 'max-md:order-first max-md:text-lg' : 'max-md:before:w-28 max-md:before:shrink-0'),
          cards &&
            !column.heading &&
            'max-md:before:text-ink-faint max-md:before:text-sm max-md:before:break-keep max-md:before:wrap-break-word',
          cards && !column.heading && 'max-md:before:content-[attr(data-label)]',
        )
        return column.heading ? (
          <th key={column.key} role="rowheader" scope="row" className={look}>
            <div className={classes(cards && 'min-w-0')}>{column.cell(row)}</div>
          </th>
        ) : (
          <td key={column.key} role="cell" data-label={column.header} className={look}>
            <div className={classes(cards && 'min-w-0')}>{column.cell(row)}</div>
          </td>
        )
      })}
    </tr>
  )
}
