import { useEffect, useRef, useState } from 'react'

/** The boxes of this name inside an element: what is ticked, and a way to tick all or none. */
export function useTicks(name: string) {
  const around = useRef<HTMLDivElement>(null)
  const [ticked, setTicked] = useState<string[]>([])
  const boxes = () =>
    Array.from(around.current?.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`) ?? [])
  const count = () => setTicked(boxes().flatMap(({ checked, value }) => (checked ? [value] : [])))
  useEffect(() => {
    const list = around.current
    list?.addEventListener('change', count)
    return () => list?.removeEventListener('change', count)
  })
  const tickAll = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked
    count()
  }
  return { around, ticked, tickAll }
}
