import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { readWordFile } from '@/lib/suggestion/word/import/word-import'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { richText, sampleSuggestion } from '@/tests/support/sample-suggestion'

const timed = async <Result>(work: () => Promise<Result>) => {
  const begun = performance.now()
  const result = await work()
  return { result, ms: Math.round(performance.now() - begun) }
}

/** A suggestion of usual length, 1,000 字 in each part of the report. */
export async function measureWordFile() {
  const form = formOf(options2026)
  const parts = form.fields.filter(({ widget }) => widget === 'rich').map(({ key }) => key)
  const text = richText(...Array.from({ length: 5 }, () => '寒区储能电池的联合研发与示范应用。'.repeat(12)))
  const suggestion = sampleSuggestion(form, Object.fromEntries(parts.map((key) => [key, text])))
  const write = () => wordFile(form, suggestion, '2026年指南建议', new Map())
  await write()
  const { result: bytes, ms } = await timed(write)
  const { ms: readingMs } = await timed(() => readWordFile(form, bytes))
  return [{ 'kB of .docx': Math.round(bytes.length / 1024), 'ms to write': ms, 'ms to read': readingMs }]
}
