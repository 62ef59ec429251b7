import { RotateCw, X } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Progress } from '@/components/ui/progress'
import { FaultText } from './fault-text'
import { fileSize } from './file-size'
import { retryUploads } from './upload-line'
import type { Sending } from './use-uploads'

function words({ state, sent, size }: Sending): string {
  const part = `${Math.floor((sent / size) * 100)}%，${fileSize(sent)} / ${fileSize(size)}`
  switch (state) {
    case 'queued':
      return '等待上传'
    case 'checking':
      return '已传完，正在检查内容'
    case 'waiting':
      return `已暂停，${part}`
    default:
      return part
  }
}

/** A file on its way: how far it is, why it waits, and how to give up. */
export function SendingRow({ sending, onCancel }: { sending: Sending; onCancel: () => void }) {
  const refused = sending.state === 'refused'
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-3">
      <div className="grid min-w-0 flex-1 basis-60 gap-1">
        {refused ? (
          <p className="font-medium">{sending.name}</p>
        ) : (
          <Progress label={sending.name} value={sending.sent} max={sending.size} text={words(sending)} />
        )}
        {refused && <FaultText>{sending.sentence}</FaultText>}
        {sending.state === 'waiting' && <p className="text-sm text-warning">{sending.sentence}</p>}
      </div>
      {sending.state === 'waiting' && (
        <Button
          size="small"
          icon={<Icon of={RotateCw} className="size-4" />}
          aria-label={`继续上传 ${sending.name}`}
          onClick={retryUploads}
        >
          继续
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        icon={<Icon of={X} className="size-4" />}
        aria-label={`${refused ? '关闭提示' : '取消上传'} ${sending.name}`}
        onClick={onCancel}
      >
        {refused ? '关闭' : '取消'}
      </Button>
    </li>
  )
}
