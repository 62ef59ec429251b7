import type { IdentityKind } from '@/lib/platform/prisma/enums'

/** One spelling of what is typed or pasted: half-width, upper case, no spaces, brackets or hyphens. */
const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\s()·-]/g, '')
    .toUpperCase()

// The first two digits of a resident's number: its province.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' '),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: the 18th character that belongs to the first 17 digits. */
export function residentCheck(first: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11)
}

function isBirthDate(digits: string, today: string): boolean {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && iso >= '1900-01-01' && iso <= today
}

/** What residents' cards and residence permits have in common: 17 digits with a birth date, and a check. */
function eighteenFault(label: string, number: string, today: string): string | null {
  if (number.length !== 18) return `${label}号码应为 18 位，现为 ${number.length} 位，请核对`
  if (!/^\d{17}[\dX]$/.test(number)) return `${label}号码应由 17 位数字和 1 位数字或字母 X 组成，请核对`
  if (!isBirthDate(number.slice(6, 14), today)) return `${label}号码中的出生日期（第 7 至 14 位）不存在，请核对`
  return residentCheck(number) === number.charAt(17) ? null : `${label}号码的校验位不符，可能有一位写错，请逐位核对`
}

type Document = {
  label: string
  hint: string
  fault: (number: string, today: string) => string | null
  /** The part that stays the same when the document is issued anew. */
  lasting: (number: string) => string
}

const whole = (number: string) => number
const patterned = (pattern: RegExp, sentence: string) => (number: string) => (pattern.test(number) ? null : sentence)

export const documents: Record<IdentityKind, Document> = {
  RESIDENT_ID: {
    label: '居民身份证',
    hint: '18 位，最后一位可能是 X',
    fault: (number, today) =>
      eighteenFault('居民身份证', number, today) ??
      (provinces.has(number.slice(0, 2))
        ? null
        : '居民身份证号码的前两位不是省级行政区划代码，请核对；持港澳台居民居住证的请选择相应证件'),
    lasting: whole,
  },
  PASSPORT: {
    label: '护照',
    hint: '中国内地居民请使用居民身份证',
    fault: patterned(/^(?=(.*\d){4})[A-Z0-9]{6,12}$/, '护照号码应为 6 至 12 位字母和数字，请核对'),
    lasting: whole,
  },
  HONGKONG_MACAO_PERMIT: {
    label: '港澳居民来往内地通行证',
    hint: '字母 H 或 M 开头，后接 8 位或 10 位数字',
    fault: patterned(/^[HM]\d{8}(\d{2})?$/, '通行证号码应以 H 或 M 开头，后接 8 位或 10 位数字，请核对'),
    // The last two of eleven count how often the card was issued.
    lasting: (number) => number.slice(0, 9),
  },
  TAIWAN_PERMIT: {
    label: '台湾居民来往大陆通行证',
    hint: '8 位数字；旧证为 10 位数字，可带 1 个字母',
    fault: patterned(/^\d{8}(\d{2}[A-Z]?)?$/, '通行证号码应为 8 位数字，旧证为 10 位数字并可带 1 个字母，请核对'),
    lasting: (number) => number.slice(0, 8),
  },
  RESIDENCE_PERMIT: {
    label: '港澳台居民居住证',
    hint: '18 位，以 81、82 或 83 开头',
    fault: (number, today) =>
      eighteenFault('港澳台居民居住证', number, today) ??
      (/^8[123]0000/.test(number) ? null : '港澳台居民居住证号码应以 810000、820000 或 830000 开头，请核对'),
    lasting: whole,
  },
}

/** What is wrong with the number of a document and what to do, or null; `today` as 2026-11-21. */
export const identityFault = (kind: IdentityKind, number: string, today: string): string | null =>
  documents[kind].fault(plain(number), today)

/** What stands for the person: the same for every spelling and every later issue of the document. */
export const lastingIdentity = (kind: IdentityKind, number: string): string => documents[kind].lasting(plain(number))
