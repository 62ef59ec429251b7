import { ImportRest } from '@/components/suggestion/import-rest'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'

type MappingReportProps = {
  found: { path: string; label: string; text: string }[]
  unclear: { path: string; label: string; source: string; why: string }[]
  leftOver: { where: string; text: string }[]
  missing: { path: string; label: string }[]
  pictures: number
}

/** 对照报告: what a person has to see to first, then field by field what was read. */
export function MappingReport({ found, unclear, leftOver, missing, pictures }: MappingReportProps) {
  return (
    <>
      <ImportRest unclear={unclear} leftOver={leftOver} missing={[]} />
      {missing.length > 0 && (
        <Card title={`文件中没有的栏目（${missing.length}）`} description="须由建议人在草稿中补填，才能提交。">
          <p>{missing.map(({ label }) => label).join('、')}</p>
        </Card>
      )}
      <Card
        title={`读到的内容（${found.length} 栏）`}
        description={pictures > 0 ? `另有图片 ${pictures} 幅，随文字一并读入。` : undefined}
      >
        <DefinitionList items={found.map(({ label, text }) => ({ term: label, description: text, wide: true }))} />
      </Card>
    </>
  )
}
