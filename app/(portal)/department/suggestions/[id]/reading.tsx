import { FileRow } from '@/components/review/file-row'
import { PartTabs } from '@/components/review/part-tabs'
import { PinButton } from '@/components/review/pin-button'
import { RemarkList, type ShownRemark } from '@/components/review/remark-list'
import { ReadingView } from '@/components/suggestion/reading-view'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { EvidenceEntry } from '@/lib/files/queries'
import type { OpenedDesk } from '@/lib/review/open-desk'
import { unremark } from './actions'

type ReadingProps = { opened: OpenedDesk; evidence: EvidenceEntry[]; remarksOf: (path: string) => ShownRemark[] }

/** What is judged: 信息表 beside 说明报告, with its remarks under each field, and the evidence. */
export function Reading({ opened: { form, current, changes }, evidence, remarksOf }: ReadingProps) {
  const changed = new Set(changes?.list.map(({ path }) => path))
  return (
    <div id="desk-reading" tabIndex={-1} className="scroll-mt-20">
      <PartTabs>
        <ReadingView
          form={form}
          suggestion={current.content}
          under={({ path, label }) => {
            const remarks = remarksOf(path)
            return (
              <>
                {changed.has(path) && (
                  <span>
                    <Badge tone="info">有变化</Badge>
                  </span>
                )}
                {remarks.length > 0 && <RemarkList remarks={remarks} remove={unremark} />}
                <PinButton path={path} label={label} />
              </>
            )
          }}
        />
      </PartTabs>
      <div className="mt-6">
        <Card title="佐证材料">
          {evidence.length === 0 ? (
            <p className="text-ink-soft">没有佐证材料。</p>
          ) : (
            <ul className="divide-y divide-line">
              {evidence.map((file) => {
                const at = current.content.technologies.findIndex(({ id }) => id === file.technologyId)
                return <FileRow key={file.id} file={file} belongs={at < 0 ? '整个项目' : `关键技术${at + 1}`} />
              })}
            </ul>
          )}
        </Card>
      </div>
    </div>
  )
}
