import { FileSpreadsheet, FileText } from 'lucide'
import { Icon } from '@/components/ui/icon'
import type { FileEntry } from '@/lib/files/form'
import { hasThumbnail } from '@/lib/files/rules'

/** What a file looks like at a glance: a picture itself, else the sign of its kind. The name beside it says the same. */
export function FileSymbol({ file }: { file: FileEntry }) {
  if (hasThumbnail(file.kind))
    return (
      // biome-ignore lint/performance/noImgElement: the server makes it small, behind a sign-in that Next's optimiser has not
      <img
        src={`/files/${file.id}/thumbnail`}
        alt=""
        width={56}
        height={56}
        loading="lazy"
        decoding="async"
        className="size-14 shrink-0 rounded-sm border border-line bg-sunken object-contain"
      />
    )
  return (
    <span className="grid size-14 shrink-0 place-items-center rounded-sm border border-line bg-sunken text-ink-soft">
      <Icon of={file.kind === 'XLSX' ? FileSpreadsheet : FileText} className="size-7 stroke-[1.5]" />
    </span>
  )
}
