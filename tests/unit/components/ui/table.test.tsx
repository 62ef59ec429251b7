import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Column, Table } from '@/components/ui/table'

type Fruit = { name: string; weight: string }
const columns: Column<Fruit>[] = [
  { key: 'name', header: '名称', heading: true, cell: (fruit) => fruit.name },
  { key: 'weight', header: '重量', numeric: true, cell: (fruit) => fruit.weight },
]
const table = (rows: Fruit[], narrow?: 'cards' | 'scroll') =>
  renderToStaticMarkup(
    <Table
      caption="水果"
      columns={columns}
      rows={rows}
      rowKey={(fruit) => fruit.name}
      narrow={narrow}
      empty={<p>没有水果。</p>}
    />,
  )
const rows = [{ name: '梨', weight: '1.50' }]

test('is named, with a header for each column and each row', () => {
  const html = table(rows)
  expect(html).toMatch(/<caption[^>]*>水果<\/caption>/)
  expect(html.match(/scope="col"/g)).toHaveLength(2)
  expect(html).toMatch(/<th role="rowheader" scope="row"[^>]*><div[^>]*>梨</)
  expect(html).toMatch(/<td role="cell" data-label="重量"[^>]*text-right[^>]*><div[^>]*>1\.50</)
})

test('a matrix scrolls in a named region that the keyboard reaches', () => {
  expect(table(rows, 'scroll')).toMatch(/^<section aria-label="水果" tabindex="0"/)
  expect(table(rows)).not.toContain('tabindex')
})

test('without rows it says what to do instead of showing an empty grid', () => {
  expect(table([])).toBe('<p>没有水果。</p>')
})

test('with more columns than a sheet upright has room for, it is printed across the page; tick boxes do not count', () => {
  const many = (count: number): Column<Fruit>[] =>
    Array.from({ length: count }, (_, i) => ({ key: `${i}`, header: `${i}`, cell: () => i, screenOnly: i === 0 }))
  const html = (count: number) =>
    renderToStaticMarkup(<Table caption="水果" columns={many(count)} rows={rows} rowKey={({ name }) => name} />)
  expect(html(6)).not.toContain('data-paper')
  expect(html(7)).toContain('data-paper="wide"')
})
