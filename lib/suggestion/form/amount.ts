const halfWidth = (text: string) => text.normalize('NFKC').replace(/[\s,]/g, '')

/** 万元 in hundredths, so that sums and comparisons are exact; null when the text is no amount. */
export function amountOf(text: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(halfWidth(text).replace(/万元?$/, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

/** With two decimals, as every paper prints it; text that is no amount stays as it is. */
export function amountText(text: string): string {
  const amount = amountOf(text)
  return amount === null ? text : (amount / 100).toFixed(2)
}
