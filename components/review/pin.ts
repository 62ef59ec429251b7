'use client'

/** What a remark is about: a field of the reading view, and perhaps words in it. */
export type Pin = { path: string; quote: string }

const event = 'pin-remark'

/** From a field to the remark's form, wherever on the page that is. */
export const pin = (where: Pin) => window.dispatchEvent(new CustomEvent<Pin>(event, { detail: where }))

export function onPin(listen: (where: Pin) => void): () => void {
  const heard = (one: Event) => {
    if (one instanceof CustomEvent) listen(one.detail)
  }
  window.addEventListener(event, heard)
  return () => window.removeEventListener(event, heard)
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
