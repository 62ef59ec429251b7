// 统一社会信用代码, GB 32100-2015: 31 characters (no I, O, S, V, Z), 17 weighted, the 18th checks them.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const form = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** One spelling of what is typed or pasted: half-width, upper case, no spaces or hyphens. */
export const creditCodeOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The 18th character that belongs to the first 17. */
export function creditCodeCheck(first: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first.charAt(at)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** What is wrong with a code already in its one spelling, and what to do; null when nothing is. */
export function creditCodeFault(code: string): string | null {
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现为 ${code.length} 位，请核对`
  if (!form.test(code)) return '统一社会信用代码由数字和大写字母组成（不含 I、O、S、V、Z），第 3 至 8 位为数字，请核对'
  return creditCodeCheck(code) === code.charAt(17) ? null : '统一社会信用代码的校验位不符，可能有一位写错，请逐位核对'
}
