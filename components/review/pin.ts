'use client'

/** What a remark is about: a field of the reading view, and perhaps words in it. */
export type Pin = { path: string; quote: string }

/** Listens for a press on a PinButton, wherever on the page that is. */
export function onPin(listen: (where: Pin) => void): () => void {
  const pressed = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-pin]') : null
    if (button) listen({ path: button.dataset.pin ?? '', quote: '' })
  }
  document.addEventListener('click', pressed)
  return () => document.removeEventListener('click', pressed)
}

const longest = 500

/** The words that are selected now, if they lie in one field of the reading view. */
export function selectedPin(): Pin | null {
  const selection = document.getSelection()
  const quote = selection?.toString().trim() ?? ''
  if (!selection || quote === '' || quote.length > longest) return null
  const fieldOf = (node: Node | null) =>
    (node instanceof Element ? node : node?.parentElement)?.closest('[id^="read-"]')
  const field = fieldOf(selection.anchorNode)
  if (!field || field !== fieldOf(selection.focusNode)) return null
  return { path: field.id.slice('read-'.length), quote }
}
