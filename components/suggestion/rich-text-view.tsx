import type { ReactNode } from 'react'
import type { Block, Cell, Inline, List, RichText } from '@/lib/suggestion/rich-text/document'

function inlineView(inline: Inline, key: string): ReactNode {
  if (inline.type === 'hardBreak') return <br key={key} />
  return inline.marks.reduce<ReactNode>(
    (inner, { type }) => {
      if (type === 'bold') return <strong key={key}>{inner}</strong>
      return type === 'superscript' ? <sup key={key}>{inner}</sup> : <sub key={key}>{inner}</sub>
    },
    <span key={key}>{inline.text}</span>,
  )
}

// Blocks have no identity of their own, and this is drawn anew whenever they change.
const keyed = <T,>(list: readonly T[], draw: (one: T, key: string) => ReactNode) =>
  list.map((one, i) => <Keyed key={`at ${i.toString()}`}>{draw(one, `at ${i.toString()}`)}</Keyed>)

const Keyed = ({ children }: { children: ReactNode }) => children

function ListView({ list }: { list: List }) {
  const items = keyed(list.content, ({ content: [first, ...nested] }) => (
    <li>
      {keyed(first.content, inlineView)}
      {keyed(nested, (inner) => (
        <ListView list={inner} />
      ))}
    </li>
  ))
  return list.type === 'orderedList' ? (
    <ol start={list.attrs.start} className="list-decimal pl-6">
      {items}
    </ol>
  ) : (
    <ul className="list-disc pl-6">{items}</ul>
  )
}

function CellView({ cell }: { cell: Cell }) {
  const { colspan, rowspan } = cell.attrs
  const look = 'border border-line-strong px-2 py-1 align-top text-left'
  const content = keyed(cell.content, (block) => <BlockView block={block} />)
  return cell.type === 'tableHeader' ? (
    <th colSpan={colspan} rowSpan={rowspan} className={`${look} bg-sunken`}>
      {content}
    </th>
  ) : (
    <td colSpan={colspan} rowSpan={rowspan} className={look}>
      {content}
    </td>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return <p className="min-h-[1em]">{keyed(block.content, inlineView)}</p>
    case 'bulletList':
    case 'orderedList':
      return <ListView list={block} />
    case 'image': {
      const { fileId, alt, width, height } = block.attrs
      return (
        // biome-ignore lint/performance/noImgElement: a file behind a sign-in, which the image optimiser cannot fetch
        <img src={`/files/${fileId}/preview`} alt={alt} width={width} height={height} className="h-auto max-w-full" />
      )
    }
    case 'table':
      return (
        <div className="overflow-x-auto">
          <table className="border-collapse">
            <tbody>
              {keyed(block.content, (row) => (
                <tr>
                  {keyed(row.content, (cell) => (
                    <CellView cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

/** A section of the report, read-only: drawn from its normal form, never from HTML. */
export function RichTextView({ document }: { document: RichText }) {
  return (
    <div className="grid gap-2 break-words leading-relaxed">
      {keyed(document.content, (block) => (
        <BlockView block={block} />
      ))}
    </div>
  )
}
