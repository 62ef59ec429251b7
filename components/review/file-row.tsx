import { FilePreview } from '@/components/evidence/file-preview'
import { fileSize } from '@/components/evidence/file-size'
import { FileSymbol } from '@/components/evidence/file-symbol'
import type { FileEntry } from '@/lib/files/form'
import { kindLabels } from '@/lib/files/labels'
import { whyNotPreview } from '@/lib/files/rules'
import { Preview } from './preview'

/** An evidence file for those who judge it: what it proves, and its preview, fetched when it is opened. */
export function FileRow({ file, belongs }: { file: FileEntry; belongs: string }) {
  const heading = (
    <>
      <FileSymbol file={file} />
      <div className="min-w-0 flex-1 basis-40">
        <a href={`/files/${file.id}`} download className="font-medium break-words">
          {file.name}
        </a>
        <p className="text-ink-soft text-sm">
          {belongs}；{kindLabels[file.kind]}，{fileSize(file.size)}
        </p>
      </div>
    </>
  )
  return (
    <li className="grid gap-3 py-3">
      {whyNotPreview(file.kind) ? (
        <div className="flex flex-wrap items-center gap-3">{heading}</div>
      ) : (
        <Preview name={file.name} heading={heading}>
          <FilePreview file={file} />
        </Preview>
      )}
    </li>
  )
}
