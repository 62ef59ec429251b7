'use client'
import { useState } from 'react'
import type { FileEntry } from '@/lib/files/form'
import { ask } from './answer'
import type { Target } from './target'

/** A file of the list; a removed one keeps its place until the page is left, so that it can be put back. */
export type Listed = FileEntry & { removed: boolean; fault: string | null }

/** The list and what can be done with it, each said by `tell`. The server's answer decides; nothing changes before it. */
export function useFiles(target: Target, initial: readonly FileEntry[], tell: (words: string) => void) {
  const [files, setFiles] = useState<readonly Listed[]>(() =>
    initial.map((file) => ({ ...file, removed: false, fault: null })),
  )
  const [busy, setBusy] = useState(false)

  const change = (id: string, changes: Partial<Listed>) =>
    setFiles((now) => now.map((file) => (file.id === id ? { ...file, ...changes } : file)))

  const attempt = async (file: Listed, work: () => Promise<string>) => {
    if (busy) return
    setBusy(true)
    change(file.id, { fault: null })
    try {
      tell(await work())
    } catch (error) {
      const fault = error instanceof Error ? error.message : ''
      change(file.id, { fault })
      tell(`“${file.name}”：${fault}`)
    } finally {
      setBusy(false)
    }
  }

  const add = (file: FileEntry) =>
    setFiles((now) => [...now.filter(({ id }) => id !== file.id), { ...file, removed: false, fault: null }])

  const remove = (file: Listed) =>
    attempt(file, async () => {
      const { version } = await ask<{ version: number }>('DELETE', `/files/${file.id}`, { version: file.version })
      change(file.id, { version, removed: true })
      return `已移除“${file.name}”，可以撤销`
    })

  const restore = (file: Listed) =>
    attempt(file, async () => {
      const { version } = await ask<{ version: number }>('PUT', `/files/${file.id}`, { version: file.version })
      change(file.id, { version, removed: false })
      return `已恢复“${file.name}”`
    })

  /** One place up (-1) or down (1) among the files that are there. */
  const move = (file: Listed, by: -1 | 1) =>
    attempt(file, async () => {
      const there = files.filter(({ removed }) => !removed)
      const at = there.indexOf(file)
      const other = there[at + by]
      if (!other) return `“${file.name}”已在${by < 0 ? '最前' : '最后'}`
      const swapped = files.map((one) => (one === file ? other : one === other ? file : one))
      const ids = swapped.filter(({ removed }) => !removed).map(({ id }) => id)
      await ask('PUT', '/files/order', { ...target, ids })
      setFiles(swapped)
      return `“${file.name}”移到第 ${at + by + 1} 位，共 ${there.length} 个`
    })

  return { files, busy, add, remove, restore, move }
}
