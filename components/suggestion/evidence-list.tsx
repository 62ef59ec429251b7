import { fileSize } from '@/components/evidence/file-size'
import { Card } from '@/components/ui/card'
import type { FileEntry } from '@/lib/files/form'
import { technologyTitle } from '@/lib/suggestion/form/placed-field'

type EvidenceListProps = {
  files: (FileEntry & { technologyId: string | null })[]
  technologies: { id: string; name: string }[]
}

/** The evidence of a suggestion, read-only: which technology each file belongs to. */
export function EvidenceList({ files, technologies }: EvidenceListProps) {
  const place = (id: string | null) => {
    const at = technologies.findIndex((row) => row.id === id)
    return at < 0 ? '整份建议' : technologyTitle(at + 1, technologies[at]?.name ?? '')
  }
  return (
    <Card title="佐证附件">
      {files.length === 0 ? (
        <p className="text-ink-faint">没有附件</p>
      ) : (
        <ul className="grid gap-2">
          {files.map((file) => (
            <li key={file.id} className="min-w-0 break-words">
              <a href={`/files/${file.id}`} download>
                {file.name}
              </a>
              <span className="text-ink-soft text-sm">
                　{fileSize(file.size)}，{place(file.technologyId)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
