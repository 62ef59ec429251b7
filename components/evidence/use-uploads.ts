'use client'
import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import type { FileEntry } from '@/lib/files/form'
import { whyNotSize } from '@/lib/files/rules'
import { ask, Refusal } from './answer'
import { forgetFile, keepFile, keptFiles } from './backlog'
import { inSlot } from './slots'
import { placeName, type Target } from './target'
import { type Progress, transfer } from './transfer'
import { uploadLine } from './upload-line'

/** A file on its way. */
export type Sending = {
  key: string
  name: string
  size: number
  sent: number
  state: 'queued' | 'refused' | Progress['state']
  /** Why it waits or was refused. */
  sentence: string | null
}

type Step = { key: string } & ({ change: Partial<Sending> } | { added: Sending } | { gone: true })

function reduce(sendings: readonly Sending[], step: Step): readonly Sending[] {
  const others = sendings.filter(({ key }) => key !== step.key)
  if ('gone' in step) return others
  if ('added' in step) return [...others, step.added]
  return sendings.map((sending) => (sending.key === step.key ? { ...sending, ...step.change } : sending))
}

type Running = { controller: AbortController; uploadId: string | null }

/** Sends the files that are picked, and those left from before a reload; `tell` is read out. */
export function useUploads(
  target: Target,
  editable: boolean,
  whenAdded: (file: FileEntry) => void,
  tell: (words: string) => void,
) {
  const [sendings, step] = useReducer(reduce, [])
  const running = useRef(new Map<string, Running>())

  const send = async (key: string, file: File) => {
    if (running.current.has(key)) return
    const work: Running = { controller: new AbortController(), uploadId: null }
    running.current.set(key, work)
    const { signal } = work.controller
    const entry = { key, name: file.name, size: file.size, sent: 0, sentence: null }
    step({ key, added: { ...entry, state: 'queued' } })
    const follow = (progress: Progress) => {
      if (progress.state === 'sending') work.uploadId = progress.id
      step({ key, change: { sentence: null, ...progress } })
    }
    try {
      const sent = await inSlot(() => {
        signal.throwIfAborted()
        return transfer(file.size, uploadLine(file, target), follow, signal)
      })
      step({ key, gone: true })
      whenAdded(sent)
      tell(`“${sent.name}”上传完成`)
      await forgetFile(key)
    } catch (error) {
      if (signal.aborted) return
      const sentence = error instanceof Refusal ? error.message : '文件读取失败。请确认文件仍在原处，然后重新选择。'
      step({ key, change: { state: 'refused', sentence } })
      tell(`“${file.name}”没有上传：${sentence}`)
      await forgetFile(key)
    } finally {
      if (running.current.get(key) === work) running.current.delete(key)
    }
  }

  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
      const why = whyNotSize(file.size)
      if (why) {
        const refused = { key, name: file.name, size: file.size, sent: 0, state: 'refused' as const }
        step({ key, added: { ...refused, sentence: why.sentence } })
        tell(`“${file.name}”没有上传：${why.sentence}`)
        continue
      }
      void send(key, file)
      void keepFile(target, key, file)
    }
  }

  const cancel = ({ key, name }: Sending) => {
    const work = running.current.get(key)
    work?.controller.abort()
    running.current.delete(key)
    step({ key, gone: true })
    if (work) tell(`已取消上传“${name}”`)
    void forgetFile(key)
    if (work?.uploadId) ask('DELETE', `/api/uploads/${work.uploadId}`).catch(() => null)
  }

  const restore = useEffectEvent(async (from: string, isOn: () => boolean) => {
    for (const { key, file } of await keptFiles(from)) if (isOn()) void send(key, file)
  })
  const place = editable ? placeName(target) : null
  useEffect(() => {
    let on = true
    const works = running.current
    if (place !== null) void restore(place, () => on)
    return () => {
      on = false
      for (const { controller } of works.values()) controller.abort()
      works.clear()
    }
  }, [place])

  return { sendings, add, cancel }
}
