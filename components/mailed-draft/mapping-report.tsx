import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'

type MappingReportProps = {
  found: { path: string; label: string; text: string }[]
  unclear: { path: string; label: string; source: string; why: string }[]
  leftOver: { where: string; text: string }[]
  missing: { path: string; label: string }[]
  pictures: number
}

const Source = ({ text }: { text: string }) => (
  <p className="whitespace-pre-line rounded-md bg-sunken p-3 wrap-anywhere">{text}</p>
)

/** 对照报告: what a person has to see to first, then field by field what was read. */
export function MappingReport({ found, unclear, leftOver, missing, pictures }: MappingReportProps) {
  return (
    <>
      {unclear.length > 0 && (
        <Card
          title={`看不清的内容（${unclear.length}）`}
          description="与栏目的要求不符，没有读入，须在草稿中自行填写。"
        >
          <ul className="grid gap-4">
            {unclear.map(({ path, label, source, why }) => (
              <li key={path} className="grid gap-1">
                <p className="font-medium">{label}</p>
                <p className="text-warning">{why}</p>
                <Source text={source} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {leftOver.length > 0 && (
        <Card
          title={`没有对应栏目的内容（${leftOver.length}）`}
          description="没有读入，需要时请在草稿中补到合适的栏目。"
        >
          <ul className="grid gap-4">
            {leftOver.map(({ where, text }) => (
              <li key={`${where} ${text}`} className="grid gap-1">
                <p className="font-medium">{where}</p>
                <Source text={text} />
              </li>
            ))}
          </ul>
        </Card>
      )}
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
