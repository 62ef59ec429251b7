import { z } from 'zod'
import { tidyLine, tidyLines } from '@/lib/suggestion/rich-text/text-tidying'
import { countWords } from '@/lib/word-count/rules'
import { amountOf } from './amount'
import { type Described, faultsBy, fieldMeta, missing, quoted, tooLong } from './field'

// A draft keeps text over the limit, so that nothing typed is lost; these are only the bounds of what is stored.
const longestLine = 500
const longestText = 20_000

const characters = (text: string) => [...text].length

/** One line of text. */
export function line(described: Described & { min?: number; max?: number }) {
  const { min = 1, max = 200, ...meta } = described
  const complete = z.string().check((ctx) => {
    const length = characters(ctx.value)
    const wish = min > 1 ? `应为${min}至${max}个字符` : `应不超过${max}个字符`
    if (length === 0) ctx.issues.push({ code: 'custom', input: ctx.value, message: missing(meta.label) })
    else if (length < min || length > max) {
      const message = `${quoted(meta.label)}现有${length}个字符，${wish}，请${length > max ? '缩短' : '补充'}。`
      ctx.issues.push({ code: 'custom', input: ctx.value, message })
    }
  })
  return z
    .string()
    .overwrite(tidyLine)
    .max(longestLine, tooLong(meta.label, longestLine))
    .default('')
    .register(fieldMeta, {
      ...meta,
      widget: 'line',
      limit: { unit: '个字符', min, max },
      faults: faultsBy(meta, complete),
    })
}

/** Paragraphs of plain text, counted in 字 as Word counts. */
export function text(described: Described & { max: number }) {
  const { max, ...meta } = described
  const complete = z
    .string()
    .min(1, missing(meta.label))
    .check((ctx) => {
      const count = countWords(ctx.value)
      const message = `${quoted(meta.label)}现有${count}字，超过${max}字的上限${count - max}字，请删减。`
      if (count > max) ctx.issues.push({ code: 'custom', input: ctx.value, message })
    })
  return z
    .string()
    .overwrite(tidyLines)
    .max(longestText, tooLong(meta.label, longestText))
    .default('')
    .register(fieldMeta, { ...meta, widget: 'text', limit: { unit: '字', max }, faults: faultsBy(meta, complete) })
}

/** A line of its own grammar, such as a telephone number; the sentence says what is wrong and what to do. */
export function checkedLine(described: Described, isRight: (value: string) => boolean, sentence: string) {
  const complete = z
    .string()
    .min(1, missing(described.label))
    .refine((value) => value === '' || isRight(value), sentence)
  return z
    .string()
    .overwrite(tidyLine)
    .max(longestLine, tooLong(described.label, longestLine))
    .default('')
    .register(fieldMeta, { ...described, widget: 'line', faults: faultsBy(described, complete) })
}

/** 万元 with at most two decimals, kept as typed. */
export function amount(described: Described & { positive: boolean }) {
  const { positive, ...meta } = described
  const complete = z
    .string()
    .min(1, missing(meta.label))
    .refine(
      (value) => value === '' || amountOf(value) !== null,
      `${quoted(meta.label)}应为数字，单位万元，最多两位小数，例如 300.00，请改正。`,
    )
    .refine((value) => !positive || amountOf(value) !== 0, `${quoted(meta.label)}应大于0，请改正。`)
  return z
    .string()
    .overwrite(tidyLine)
    .max(30, tooLong(meta.label, 30))
    .default('')
    .register(fieldMeta, { ...meta, widget: 'amount', faults: faultsBy(meta, complete) })
}

function isDay(value: string) {
  const time = Date.parse(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** A day, as YYYY-MM-DD. */
export function date(described: Described) {
  const complete = z
    .string()
    .min(1, missing(described.label))
    .refine(
      (value) => value === '' || isDay(value),
      `${quoted(described.label)}不是有效日期，请按“2026-05-20”的样式填写。`,
    )
  return z
    .string()
    .overwrite(tidyLine)
    .max(30, tooLong(described.label, 30))
    .default('')
    .register(fieldMeta, { ...described, widget: 'date', faults: faultsBy(described, complete) })
}
