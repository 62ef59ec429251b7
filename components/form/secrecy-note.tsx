import { ShieldAlert } from 'lucide'
import { Icon } from '@/components/ui/icon'

/** Said wherever something is uploaded. */
export function SecrecyNote() {
  return (
    <p className="flex items-center gap-1.5 text-sm text-warning">
      <Icon of={ShieldAlert} className="size-4 shrink-0" />
      严禁上传涉密文件
    </p>
  )
}
