'use client'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useRef, useState } from 'react'
import { FieldErrors, Hint, RequiredMark } from '@/components/form/field-parts'
import { asRichText } from '@/lib/suggestion/form/value-text'
import { countRichText } from '@/lib/suggestion/rich-text/plain-text'
import { sanitised } from '@/lib/suggestion/rich-text/sanitiser'
import { controlId, useDesk } from './draft-context'
import { cleanedPaste } from './paste-cleaning'
import { PictureButton } from './picture-button'
import type { InputProps } from './plain-inputs'
import { richExtensions } from './rich-extensions'
import { RichToolbar } from './rich-toolbar'
import { WordCount } from './word-count'

/** Reading a long document out of the editor costs milliseconds: it waits for the first moment without typing. */
const settle = 250

/** A section of the report. */
export function RichInput({ placed: { path, field, value }, errors, label }: InputProps) {
  const { store, readOnly } = useDesk()
  const id = controlId(path)
  const own = useId()
  const document = asRichText(value)
  const [count, setCount] = useState(() => countRichText(document))
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const put = useRef<() => void>(() => {})
  const described = [field.prompt && `${own}-hint`, errors.length > 0 && `${own}-errors`].filter(Boolean).join(' ')

  const editor = useEditor({
    extensions: richExtensions,
    content: document.content.length > 0 ? document : { type: 'doc', content: [{ type: 'paragraph' }] },
    editable: !readOnly,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-required': String(!field.optional),
        ...(described && { 'aria-describedby': described }),
        class: 'rich-text min-h-32 px-3 py-2 focus:outline-none',
      },
      transformPastedHTML: cleanedPaste,
    },
    onUpdate: ({ editor: current }) => {
      put.current = () => {
        put.current = () => {}
        const normal = sanitised(current.getJSON())
        if (normal) setCount(countRichText(normal))
        store.change(path, normal ?? current.getJSON())
      }
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(() => put.current(), settle)
    },
    onBlur: () => put.current(),
  })

  // Going to another section must not wait for the pause.
  useEffect(() => () => put.current(), [])

  return (
    <div className={`grid min-w-0 gap-1 ${errors.length > 0 ? 'border-danger border-l-4 pl-3' : ''}`}>
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-medium">
          {label}
          {!field.optional && <RequiredMark />}
        </span>
        <WordCount count={count} />
      </div>
      {field.prompt && <Hint id={`${own}-hint`}>{field.prompt}</Hint>}
      {errors.length > 0 && <FieldErrors id={`${own}-errors`} errors={errors} />}
      <div className="overflow-hidden rounded-md border border-line-strong bg-surface focus-within:border-brand">
        {!readOnly && <RichToolbar editor={editor} label={label} more={<PictureButton editor={editor} />} />}
        <div className="max-h-[70vh] overflow-y-auto">
          <EditorContent editor={editor} />
        </div>
      </div>
    </div>
  )
}
