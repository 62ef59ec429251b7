import { options2026 } from '@/lib/suggestion/form/call-options'
import { formOf } from '@/lib/suggestion/form/definition'
import { wordFile } from '@/lib/suggestion/word/word-file'
import { png } from './file-content'
import { sampleSuggestion } from './sample-suggestion'

const form = formOf(options2026)
const drawn = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: '装置如图。' }] },
    { type: 'image', attrs: { fileId: 'drawing', alt: '装置', width: 40, height: 30 } },
  ],
}

/** A form filled in Word, with a picture in its report. */
export async function filledWordFile(more: Record<string, unknown> = {}): Promise<Uint8Array> {
  const content = sampleSuggestion(form, { background: drawn, ...more })
  return wordFile(form, content, '测试征集', new Map([['drawing', { bytes: await png(), type: 'png' }]]))
}
