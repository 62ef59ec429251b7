'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import {
  Bold,
  List,
  ListOrdered,
  Redo2,
  Subscript,
  Superscript,
  TableCellsMerge,
  TableColumnsSplit,
  Table as TableIcon,
  TableRowsSplit,
  Trash2,
  Undo2,
} from 'lucide'
import { Toolbar } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type Tool = {
  label: string
  icon: ReactNode
  run: (editor: Editor) => void
  active?: (editor: Editor) => boolean
  enabled?: (editor: Editor) => boolean
  inTable?: true
}

const icon = 'size-4'
const tools: Tool[] = [
  {
    label: '粗体',
    icon: <Icon of={Bold} className={icon} />,
    run: (e) => e.chain().focus().toggleBold().run(),
    active: (e) => e.isActive('bold'),
  },
  {
    label: '上标',
    icon: <Icon of={Superscript} className={icon} />,
    run: (e) => e.chain().focus().unsetSubscript().toggleSuperscript().run(),
    active: (e) => e.isActive('superscript'),
  },
  {
    label: '下标',
    icon: <Icon of={Subscript} className={icon} />,
    run: (e) => e.chain().focus().unsetSuperscript().toggleSubscript().run(),
    active: (e) => e.isActive('subscript'),
  },
  {
    label: '项目符号',
    icon: <Icon of={List} className={icon} />,
    run: (e) => e.chain().focus().toggleBulletList().run(),
    active: (e) => e.isActive('bulletList'),
  },
  {
    label: '编号',
    icon: <Icon of={ListOrdered} className={icon} />,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    active: (e) => e.isActive('orderedList'),
  },
  {
    label: '插入表格',
    icon: <Icon of={TableIcon} className={icon} />,
    run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    enabled: (e) => !e.isActive('table'),
  },
  {
    label: '在下方加一行',
    icon: <Icon of={TableRowsSplit} className={icon} />,
    run: (e) => e.chain().focus().addRowAfter().run(),
    inTable: true,
  },
  {
    label: '在右侧加一列',
    icon: <Icon of={TableColumnsSplit} className={icon} />,
    run: (e) => e.chain().focus().addColumnAfter().run(),
    inTable: true,
  },
  {
    label: '合并或拆分单元格',
    icon: <Icon of={TableCellsMerge} className={icon} />,
    run: (e) => e.chain().focus().mergeOrSplit().run(),
    inTable: true,
  },
  {
    label: '删除所在行',
    icon: <span className="text-sm">删行</span>,
    run: (e) => e.chain().focus().deleteRow().run(),
    inTable: true,
  },
  {
    label: '删除所在列',
    icon: <span className="text-sm">删列</span>,
    run: (e) => e.chain().focus().deleteColumn().run(),
    inTable: true,
  },
  {
    label: '删除表格',
    icon: <Icon of={Trash2} className={icon} />,
    run: (e) => e.chain().focus().deleteTable().run(),
    inTable: true,
  },
  {
    label: '撤销',
    icon: <Icon of={Undo2} className={icon} />,
    run: (e) => e.chain().focus().undo().run(),
    enabled: (e) => e.can().undo(),
  },
  {
    label: '重做',
    icon: <Icon of={Redo2} className={icon} />,
    run: (e) => e.chain().focus().redo().run(),
    enabled: (e) => e.can().redo(),
  },
]

const look =
  'grid min-h-9 min-w-9 place-items-center rounded-sm px-1.5 hover:bg-brand-soft aria-pressed:bg-brand aria-pressed:text-white disabled:text-line-strong'

/** One stop of the Tab key; the arrow keys go from tool to tool. */
export function RichToolbar({ editor, label, more }: { editor: Editor; label: string; more?: ReactNode }) {
  const shown = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      tools
        .filter((tool) => !tool.inTable || current.isActive('table'))
        .map((tool) => ({
          label: tool.label,
          active: tool.active?.(current) ?? null,
          enabled: tool.enabled?.(current) ?? true,
        })),
  })
  return (
    <Toolbar.Root
      aria-label={`${label}的格式`}
      className="flex flex-wrap items-center gap-0.5 border-line border-b bg-sunken px-1.5 py-1"
    >
      {shown.map((state) => {
        const tool = tools.find((one) => one.label === state.label)
        return (
          <Toolbar.Button
            key={state.label}
            type="button"
            title={state.label}
            aria-label={state.label}
            {...(state.active !== null && { 'aria-pressed': state.active })}
            disabled={!state.enabled}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => tool?.run(editor)}
            className={look}
          >
            {tool?.icon}
          </Toolbar.Button>
        )
      })}
      {more}
    </Toolbar.Root>
  )
}
