import { z } from 'zod'
import type { ClauseCode } from './clause'
import type { SectionKey } from './section'

export type Widget = 'line' | 'text' | 'choice' | 'choices' | 'amount' | 'date' | 'level' | 'rich' | 'clauses'
export type Choice = { value: string; help?: string; examples?: readonly string[] }
/** Shown only while another field holds (one of) these choices. */
export type Condition = { key: string; oneOf: readonly string[] }
export type Format = 'text' | 'amount' | 'number'

/** What a field says of itself beside its shape; plain data but for `faults`. */
export type FieldMeta = {
  /** Exact wording of the notice. */
  label: string
  widget: Widget
  section: SectionKey
  /** Where the demand to fill it comes from. */
  clause: ClauseCode
  hint?: string
  /** Headings of the report above the text, outermost first; the last one is the field's own. */
  headings?: readonly string[]
  /** What the official form prints in the empty place. */
  prompt?: string
  options?: readonly Choice[]
  shownWhen?: Condition
  optional?: true
  limit?: { unit: '字' | '个字符'; min?: number; max: number }
  /** Holds indicators: what the picked policy clauses aim at stands beside it. */
  indicators?: true
  /** Compared with other suggestions when near-copies are looked for. */
  screened?: true
  /** Its column of the 汇总表; false keeps it out. */
  column?: false | { place: number; header: string }
  /** The faults by the field's stronger shape: what may be submitted. */
  faults: (value: unknown) => string[]
}

export const fieldMeta = z.registry<FieldMeta>()

/** What a caller of a field constructor decides; the constructor adds widget and strong shape. */
export type Described = Omit<FieldMeta, 'widget' | 'faults' | 'limit' | 'options'>

/** A label between quotes; its own quotes become single ones, as Chinese typesetting asks. */
export const quoted = (label: string) => `“${label.replaceAll('“', '‘').replaceAll('”', '’')}”`

export const missing = (label: string, act = '填写') => `${quoted(label)}还没有${act}，请${act}。`
export const tooLong = (label: string, longest: number) => `${quoted(label)}超过${longest}个字符，无法保存，请缩短。`

/** Judges by the strong shape; an optional field may also be empty. */
export const faultsBy =
  (described: Described, complete: z.ZodType) =>
  (value: unknown): string[] => {
    if (described.optional && value === '') return []
    return complete.safeParse(value).error?.issues.map((issue) => issue.message) ?? []
  }
