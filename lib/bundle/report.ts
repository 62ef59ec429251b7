import { z } from 'zod'

/** One Word file of a bundle: what it says, the row it belongs to, and what does not agree. */
export const BundleItem = z.object({
  path: z.string(),
  number: z.number().nullable(),
  row: z.number().nullable(),
  title: z.string(),
  category: z.string(),
  organisation: z.string(),
  proposer: z.string(),
  phone: z.string(),
  /** Of which person it is: lib/bundle/outside-identity.ts. */
  identity: z.string(),
  evidence: z.array(z.string()),
  /** What somebody should look at; it can be taken in all the same. */
  doubts: z.array(z.string()),
  /** Why it cannot be taken in. */
  faults: z.array(z.string()),
})
export type BundleItem = z.output<typeof BundleItem>

export const BundleReport = z.object({
  items: z.array(BundleItem),
  /** Rows of the 汇总表 for which there is no file. */
  missing: z.array(
    z.object({ row: z.number(), number: z.number().nullable(), title: z.string(), organisation: z.string() }),
  ),
  /** Other files, each with what became of it. */
  others: z.array(z.object({ path: z.string(), note: z.string() })),
  /** About the bundle as a whole. */
  notes: z.array(z.string()),
  /** Rows of the 汇总表; null when there is none. */
  rows: z.number().nullable(),
})
export type BundleReport = z.output<typeof BundleReport>

/** In a word, for screen and sheet alike. */
export function verdictOf({ faults, doubts }: BundleItem): '不能接收' | '有出入' | '相符' {
  if (faults.length > 0) return '不能接收'
  return doubts.length > 0 ? '有出入' : '相符'
}

export const takeable = ({ items }: BundleReport): BundleItem[] => items.filter(({ faults }) => faults.length === 0)

/** In numbers: without a remark, with one, not to be taken, without a file. */
export function countsOf(report: BundleReport) {
  const fit = takeable(report)
  const clean = fit.filter(({ doubts }) => doubts.length === 0).length
  return {
    clean,
    doubtful: fit.length - clean,
    unfit: report.items.length - fit.length,
    missing: report.missing.length,
  }
}
