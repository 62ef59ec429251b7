const dashes = /[‐‑‒–—―−]/g

/** A Chinese mobile number, or a landline with area code and perhaps an extension. */
export function isPhone(text: string): boolean {
  const typed = text
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(/[\s()]/g, '')
  const national = typed.replace(/^(\+|00)86-?(0?)(?=\d)/, (_prefix, _sign, zero: string) => (zero ? '0' : '+'))
  if (/^\+?1[3-9]\d{9}$/.test(national.replace(/-/g, ''))) return true
  return /^[+0](10|2\d|[3-9]\d{2})-?[2-9]\d{6,7}((-|转|ext\.?)\d{1,6})?$/i.test(national)
}
