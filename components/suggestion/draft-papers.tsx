import { Download, FileText, FileUp, Printer } from 'lucide'
import type { Route } from 'next'
import { Icon } from '@/components/ui/icon'
import { PageLink } from '@/components/ui/page-link'

type DraftPapersProps = {
  suggestionId: string
  callId: string
  editable: boolean
  /** The version that was submitted, when that is what is shown. */
  number: number | null
}

const look = 'inline-flex min-h-8 items-center gap-1.5 text-link'

/** The form outside of the portal: in from Word, out to Word and paper. */
export function DraftPapers({ suggestionId, callId, editable, number }: DraftPapersProps) {
  const home = `/proposer/suggestions/${suggestionId}`
  const which = number === null ? '' : `?number=${number}`
  return (
    <nav aria-label="Word 与打印" className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm print:hidden">
      {editable && (
        <PageLink href={`${home}/import` as Route} className={look}>
          <Icon of={FileUp} className="size-4" />从 Word 导入
        </PageLink>
      )}
      <a href={`${home}/word${which}`} download className={look}>
        <Icon of={Download} className="size-4" />
        下载为 Word
      </a>
      <PageLink href={`${home}/print${which}` as Route} className={look}>
        <Icon of={Printer} className="size-4" />
        打印版、PDF
      </PageLink>
      {editable && (
        <a href={`/template/${callId}`} download className={look}>
          <Icon of={FileText} className="size-4" />
          空白模板
        </a>
      )}
    </nav>
  )
}
