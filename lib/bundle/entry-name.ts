const strict = new TextDecoder('utf-8', { fatal: true })
const gbk = new TextDecoder('gb18030')

/** A ZIP's name as its maker wrote it: Windows in Chinese writes GBK and says nothing, others write UTF-8 and say so, or do not. */
export function entryName(raw: Uint8Array): string {
  try {
    return strict.decode(raw)
  } catch {
    return gbk.decode(raw)
  }
}

/** The name as a path below the archive's root, or null when it leads elsewhere or hides something. */
export function safePath(name: string): string | null {
  const path = name.replaceAll('\\', '/').normalize('NFC')
  const parts = path.split('/')
  const leads = path.startsWith('/') || /^[a-z]:/i.test(path) || parts.includes('..')
  return leads || /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u.test(path) || path.length > 400 ? null : path
}
