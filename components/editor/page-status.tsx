'use client'
import { CloudCheck, CloudOff, LoaderCircle } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { shanghaiSecond } from '@/lib/platform/shanghai-time'
import { useDesk, useDraft } from './draft-context'

function sentenceOf(store: ReturnType<typeof useDraft>): { tone: 'calm' | 'busy' | 'warning'; text: string } {
  const unsaved = store.unsaved()
  const stuck = unsaved.filter((path) => ['failed', 'conflict'].includes(store.status(path).kind)).length
  if (store.connection === 'offline' && unsaved.length > 0)
    return {
      tone: 'warning',
      text: `连接不上服务器。${unsaved.length} 处内容已保留在本浏览器中，恢复连接后自动保存，请不要清除浏览器数据。`,
    }
  if (stuck > 0) return { tone: 'warning', text: `有 ${stuck} 处内容未能保存，请查看标有“未保存”或“保存失败”的栏目。` }
  if (unsaved.length > 0) return { tone: 'busy', text: '正在保存…' }
  const last = store.lastSaved()
  return { tone: 'calm', text: `全部内容已保存到服务器${last ? `（${shanghaiSecond(last).slice(5)}）` : ''}` }
}

const icons = { calm: CloudCheck, busy: LoaderCircle, warning: CloudOff }

/** One line for the whole page. Announced when it turns to a warning and back, not at every save. */
export function PageStatus() {
  const { readOnly } = useDesk()
  const store = useDraft()
  if (readOnly) return null
  const { tone, text } = sentenceOf(store)
  return (
    <p
      data-save-state={tone}
      className={`flex items-start gap-2 text-sm ${tone === 'warning' ? 'font-medium text-warning' : 'text-ink-soft'}`}
    >
      <Icon of={icons[tone]} className={`mt-0.5 size-4 shrink-0 ${tone === 'busy' ? 'animate-spin' : ''}`} />
      <span {...(tone === 'warning' && { role: 'status' })}>{text}</span>
    </p>
  )
}
