import { readFileSync } from 'node:fs'
import type { Submission } from '@/lib/screening/submission'

/** A known text, and a query with the ids that count as its source; none for a query that copies nobody. */
export type Row = { id: string; title: string; text: string }
export type Case = Row & { kind: string; targets: string[] }

export type ScreeningSet = { name: string; rows: Row[]; cases: Case[] }

export function readJsonLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

export function asRow(line: Record<string, unknown>): Row {
  return { id: String(line.id ?? line.qid), title: String(line.title ?? ''), text: String(line.text ?? '') }
}

export function asCase(line: Record<string, unknown>): Case {
  return { ...asRow(line), kind: String(line.type), targets: typeof line.target === 'string' ? [line.target] : [] }
}

/** Texts of a report's length are reports; everything else is an overview. */
const ReportLength = 3000

export function asSubmission({ id, title, text }: Row): Submission {
  if (text === '') return { id, title }
  return text.length >= ReportLength ? { id, title, report: text } : { id, title, overview: text }
}
