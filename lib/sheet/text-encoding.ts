export type TextEncoding = 'utf-8' | 'utf-16le' | 'gb18030'

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    // More may follow: a character cut in two at the end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** What a text's first bytes are written in. Chinese GBK text is all but never valid UTF-8. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}
