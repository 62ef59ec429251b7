import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'

type ImportRestProps = {
  unclear: { path: string; label: string; source: string; why: string }[]
  leftOver: { where: string; text: string }[]
  missing: { path: string; label: string }[]
}

/** What the file holds and the form could not take by itself, and what it does not hold. */
export function ImportRest({ unclear, leftOver, missing }: ImportRestProps) {
  return (
    <>
      {unclear.length > 0 && (
        <Card
          title={`看不清的内容（${unclear.length}）`}
          description="与栏目的要求不符，没有写入，请在表单中自行填写。"
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
        <Card title={`没有对应栏目的内容（${leftOver.length}）`} description="没有写入，需要时请复制到合适的栏目。">
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
        <Card title={`文件中没有找到的栏目（${missing.length}）`} description="草稿中的这些栏目保持不变。">
          <p className="text-ink-soft">{missing.map(({ label }) => label).join('、')}</p>
        </Card>
      )}
    </>
  )
}

const Source = ({ text }: { text: string }) => (
  <div className="grid justify-items-start gap-2">
    <p className="max-h-48 w-full overflow-y-auto whitespace-pre-line break-words rounded-md bg-sunken p-3">{text}</p>
    <CopyButton text={text} />
  </div>
)
