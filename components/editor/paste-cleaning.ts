/** Word's paragraphs that only look like list items: their bullet or number is text, their level is in the style. */
const listMark = /^\s*(?:[·•●▪■○oØ§]|[（(]?\d{1,3}[)）.、])\s*/u

function asList(paragraph: HTMLElement): HTMLElement {
  const ordered = /^\s*[（(]?\d/.test(paragraph.textContent ?? '')
  const list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul')
  const item = list.appendChild(paragraph.ownerDocument.createElement('li'))
  const line = item.appendChild(paragraph.ownerDocument.createElement('p'))
  for (const ignored of paragraph.querySelectorAll('[style*="mso-list:Ignore" i]')) ignored.remove()
  line.append(...paragraph.childNodes)
  const first = line.firstChild
  if (first?.nodeType === 3) first.textContent = (first.textContent ?? '').replace(listMark, '')
  return list
}

function joinLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ol, ul')) {
    const next = list.nextElementSibling
    if (next?.tagName === list.tagName && !list.closest('table')) {
      next.prepend(...list.childNodes)
      list.remove()
    }
  }
}

/** What Word and WPS put on the clipboard, as plain paragraphs, lists and tables; the editor's schema takes the rest away. */
export function cleanedPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html')
  for (const rubbish of body.querySelectorAll('style, script, meta, link, title, xml, o\\:p, img:not([data-file-id])'))
    rubbish.remove()
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"], p[style*="mso-list:" i]'))
    if (!paragraph.closest('li')) paragraph.replaceWith(asList(paragraph))
  joinLists(body)
  for (const span of body.querySelectorAll<HTMLElement>('span, font')) {
    if (/vertical-align:\s*super/i.test(span.getAttribute('style') ?? '')) wrap(span, 'sup')
    if (/vertical-align:\s*sub\b/i.test(span.getAttribute('style') ?? '')) wrap(span, 'sub')
  }
  return body.innerHTML
}

function wrap(span: HTMLElement, tag: 'sup' | 'sub'): void {
  const wrapped = span.ownerDocument.createElement(tag)
  wrapped.append(...span.childNodes)
  span.replaceWith(wrapped)
}
