import type { Metadata } from 'next'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { stateLabels } from '@/lib/suggestion/labels'
import { findReceipt } from '@/lib/suggestion/queries'
import { receiptNumberOf } from '@/lib/suggestion/receipt-number'

export const metadata: Metadata = { title: '回执核验', robots: { index: false } }

export default async function ReceiptCheckPage({ params }: PageProps<'/receipts/[number]'>) {
  const number = receiptNumberOf((await params).number)
  const found = number && (await findReceipt(number))
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title="回执核验" description="凭回执号核对提交的版本和办理状态，不显示建议内容和个人信息。" />
      {found ? (
        <Card title="核验通过">
          <DefinitionList
            items={[
              { term: '回执号', description: <span className="font-mono">{number}</span> },
              { term: '版本', description: `第${found.number}版${found.newest ? '' : '（之后提交了新的版本）'}` },
              { term: '办理状态', description: stateLabels[found.state] },
            ]}
          />
        </Card>
      ) : (
        <Alert tone="warning" title={number ? '没有这个回执号' : '回执号不正确'}>
          请核对回执上的16位字符后重试；回执号中没有数字0、1、2、5、8和字母B、I、L、O、S、U、V、Z。
        </Alert>
      )}
    </div>
  )
}
