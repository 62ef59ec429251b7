import type { ArchiveFile } from './archive-file'

export const manifestHeader = ['路径', '大小（字节）', 'SHA-256', 'SM3'] as const

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** 目录清单: one line for each file of the archive, as CSV that Excel and WPS open with its Chinese whole. */
export function manifestText(files: readonly ArchiveFile[]): string {
  const lines = files.map(({ path, size, hash, sm3 = '' }) => [quoted(path), size, hash, sm3].join(','))
  return `\ufeff${[manifestHeader.join(','), ...lines].join('\r\n')}\r\n`
}

const line = /^"((?:[^"]|"")*)",(\d+),([0-9a-f]{64}),([0-9a-f]{64})?$/

/** Reads it back; null for anything else. */
export function readManifest(text: string): ArchiveFile[] | null {
  const [header, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (header !== manifestHeader.join(',')) return null
  const files: ArchiveFile[] = []
  for (const one of lines.filter(Boolean)) {
    const [, path, size, hash, sm3] = line.exec(one) ?? []
    if (path === undefined || hash === undefined) return null
    files.push({ path: path.replaceAll('""', '"'), size: Number(size), hash, ...(sm3 && { sm3 }) })
  }
  return files
}
