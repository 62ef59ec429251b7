import { ShieldAlert } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** What every page ends with: that nothing classified belongs here. `children`: contacts, links. */
export function Footer({ children }: { children?: ReactNode }) {
  return (
    <footer className="border-line border-t bg-surface print:hidden">
      <div className="mx-auto grid max-w-wide gap-3 px-4 py-6 text-ink-soft text-sm sm:px-6">
        {children}
        <p className="flex items-start gap-1.5 font-medium text-ink">
          <Icon of={ShieldAlert} className="mt-0.5 size-4 shrink-0 text-accent" />
          本系统非涉密系统，严禁填写、上传涉密内容
        </p>
      </div>
    </footer>
  )
}
