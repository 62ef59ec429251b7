'use client'
import { ShortcutDialog } from '@/components/ui/shortcut-dialog'

/** What a key leads to: an element of the page, by its id. None of them decides anything. */
const places = [
  { key: 'f', id: 'desk-reading', name: '信息表和说明报告' },
  { key: 'r', id: 'desk-remarks', name: '修改意见' },
  { key: 'c', id: 'desk-checklist', name: '审核要点' },
  { key: 'i', id: 'desk-integrity', name: '诚信审核' },
  { key: 'n', id: 'desk-notes', name: '内部备注' },
  { key: 'd', id: 'desk-decision', name: '作出决定' },
]

function goTo(id: string) {
  const place = document.getElementById(id)
  place?.scrollIntoView({ block: 'start' })
  place?.focus({ preventScroll: true })
}

const shortcuts = places.map(({ key, id, name }) => ({ key, name, run: () => goTo(id) }))

export const Shortcuts = () => (
  <ShortcutDialog
    store="review-shortcuts-off"
    description="只移动位置，不作任何决定。正在输入文字时不起作用。"
    shortcuts={shortcuts}
  />
)
