import { type Extensions, Node } from '@tiptap/core'
import Subscript from '@tiptap/extension-subscript'
import Superscript from '@tiptap/extension-superscript'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'

/** A picture is a file of this suggestion: no addresses from elsewhere, no pictures inside the text's own data. */
const Picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: { default: '' },
    alt: { default: '' },
    width: { default: 400 },
    height: { default: 300 },
  }),
  parseHTML: () => [{ tag: 'img[data-file-id]', getAttrs: (element) => ({ fileId: element.dataset.fileId ?? '' }) }],
  renderHTML: ({ node: { attrs } }) => [
    'img',
    {
      'data-file-id': attrs.fileId,
      src: `/files/${attrs.fileId}/preview`,
      alt: attrs.alt,
      width: attrs.width,
      height: attrs.height,
    },
  ],
})

/** Exactly the nodes and marks that lib/suggestion/rich-text keeps: what the editor cannot hold cannot be lost at saving. */
export const richExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  Superscript,
  Subscript,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  Picture,
]
