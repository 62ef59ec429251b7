import 'server-only'
import type { Actor } from '@/lib/platform/actor'
import { recordAudit } from '@/lib/platform/audit'
import { db } from '@/lib/platform/db'
import { NotFound, Refused, refuseIf } from '@/lib/platform/refused'
import { BadArchive } from '@/lib/sheet/archive'
import { readSheet } from '@/lib/sheet/sheet'
import { columnsOf } from '@/lib/suggestion/form/columns'
import { findBatch } from './queries'
import { NotTable, TooManyLines, whyNotHandle } from './rules'
import { compareSheet, type EditedRow, type SheetDifference } from './sheet-comparison'

const mostLines = 20_100
const mostColumns = 200

/** Everything below the row that says 序号 and 项目名称, by heading; a note below the table has neither a number nor a title. */
function editedTable(bytes: Buffer): { header: string[]; rows: EditedRow[] } {
  const headings = new Map<string, string>()
  const rows: EditedRow[] = []
  let lines = 0
  for (const { row, cells } of linesOf(bytes)) {
    lines += 1
    if (lines > mostLines || cells.size > mostColumns) throw new Refused(TooManyLines)
    if (headings.size > 0) {
      const named = [...cells].flatMap(([column, text]) => {
        const heading = headings.get(column)
        return heading ? [[heading, text] as const] : []
      })
      const texts = new Map(named)
      if (/^\d+$/.test(texts.get('序号') ?? '') || texts.get('项目名称')) rows.push({ line: row, cells: texts })
    } else if (['序号', '项目名称'].every((heading) => [...cells.values()].includes(heading))) {
      for (const [column, text] of cells) if (text) headings.set(column, text)
    }
  }
  if (headings.size === 0) throw new Refused(NotTable)
  return { header: [...headings.values()], rows }
}

function* linesOf(bytes: Buffer): ReturnType<typeof readSheet> {
  try {
    yield* readSheet(bytes)
  } catch (error) {
    throw error instanceof BadArchive ? new Refused(NotTable) : error
  }
}

/** 核对改过的汇总表: nothing is changed by it. */
export async function compareTable(actor: Actor, { id }: { id: string }, bytes: Buffer): Promise<SheetDifference> {
  const loaded = await findBatch(actor, id)
  if (!loaded) throw new Refused(NotFound)
  const { desk, form, rows } = loaded
  refuseIf(whyNotHandle(actor, desk))
  const portal = rows.map(({ suggestionId, number, content, remark }) => ({
    id: suggestionId,
    number,
    suggestion: content,
    remark,
  }))
  const difference = compareSheet(columnsOf(form), portal, editedTable(bytes))
  const detail = { cells: difference.cells.length, rows: rows.length }
  await db.$transaction((tx) =>
    recordAudit(tx, actor, { action: 'batch.sheet-compared', subject: `batch:${id}`, detail }),
  )
  return difference
}
