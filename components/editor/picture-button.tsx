'use client'
import type { Editor } from '@tiptap/core'
import { ImagePlus } from 'lucide'
import { Toolbar } from 'radix-ui'
import { useRef, useState } from 'react'
import { Refusal } from '@/components/evidence/answer'
import { Icon } from '@/components/ui/icon'
import { useDesk } from './draft-context'
import { sendPicture } from './send-picture'

/** Puts a picture into the text: it becomes a file of this suggestion first. */
export function PictureButton({ editor }: { editor: Editor }) {
  const { suggestionId } = useDesk()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const insert = async (file: File | undefined) => {
    if (!file) return
    setSaid('正在上传图片…')
    try {
      const picture = await sendPicture(file, suggestionId)
      editor.chain().focus().insertContent({ type: 'image', attrs: picture }).run()
      setSaid('')
    } catch (error) {
      setSaid(error instanceof Refusal ? error.message : '图片没有上传成功，请检查网络后重试。')
    }
  }
  return (
    <>
      <Toolbar.Button
        type="button"
        title="插入图片"
        aria-label="插入图片"
        onClick={() => input.current?.click()}
        className="grid min-h-9 min-w-9 place-items-center rounded-sm px-1.5 hover:bg-brand-soft"
      >
        <Icon of={ImagePlus} className="size-4" />
      </Toolbar.Button>
      <input
        ref={input}
        type="file"
        accept=".jpg,.jpeg,.png"
        aria-label="选择图片"
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          void insert(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      <span role="status" className="px-1 text-ink-soft text-sm">
        {said}
      </span>
    </>
  )
}
