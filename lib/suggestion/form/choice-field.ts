import { z } from 'zod'
import { tidyLine } from '@/lib/suggestion/rich-text/text-tidying'
import { levelText, trlLevels } from '@/lib/trl/levels'
import { highestLevel } from '@/lib/trl/scale'
import { type Choice, type Described, faultsBy, fieldMeta, missing, quoted, tooLong } from './field'

/** Exactly one of the call's options. A draft keeps a value that the call offers no more; submission refuses it. */
export function choice(described: Described, options: readonly Choice[]) {
  const values = options.map((option) => option.value)
  const complete = z
    .string()
    .min(1, missing(described.label, '选择'))
    .check((ctx) => {
      if (ctx.value === '' || values.includes(ctx.value)) return
      ctx.issues.push({
        code: 'custom',
        input: ctx.value,
        message: `${quoted(described.label)}所选${quoted(ctx.value)}不在本次征集的选项中，请重新选择。`,
      })
    })
  return z
    .string()
    .overwrite(tidyLine)
    .max(100, tooLong(described.label, 100))
    .default('')
    .register(fieldMeta, { ...described, widget: 'choice', options, faults: faultsBy(described, complete) })
}

/** One or more of the call's options, kept in the call's order. */
export function choices(described: Described, options: readonly Choice[]) {
  const values = options.map((option) => option.value)
  const inOrder = (chosen: string[]) => {
    const rank = (value: string) => (values.includes(value) ? values.indexOf(value) : values.length)
    return [...new Set(chosen)].sort((a, b) => rank(a) - rank(b))
  }
  const complete = z.array(z.string()).check((ctx) => {
    const unknown = ctx.value.filter((value) => !values.includes(value))
    const message = `${quoted(described.label)}所选${quoted(unknown.join('、'))}不在本次征集的选项中，请重新选择。`
    if (unknown.length > 0) ctx.issues.push({ code: 'custom', input: ctx.value, message })
    if (ctx.value.length === 0 && !described.optional) {
      ctx.issues.push({
        code: 'custom',
        input: ctx.value,
        message: `${quoted(described.label)}还没有选择，请至少选择一项。`,
      })
    }
  })
  return z
    .array(z.string().max(100))
    .max(20)
    .overwrite(inOrder)
    .default([])
    .register(fieldMeta, { ...described, widget: 'choices', options, faults: faultsBy(described, complete) })
}

const levels = trlLevels.map((level) => ({ value: String(level.level), help: levelText(level.level) }))

/** A level of 技术成熟度, 1 to 13. */
export function level(described: Described) {
  const sentence = `${quoted(described.label)}还没有选择，请对照《技术成熟度等级划分》选择第1级至第13级。`
  return z
    .number()
    .int()
    .min(1, sentence)
    .max(13, sentence)
    .nullable()
    .default(null)
    .register(fieldMeta, {
      ...described,
      widget: 'level',
      options: levels,
      faults: faultsBy(described, z.number({ error: sentence }).int().min(1).max(highestLevel)),
    })
}
