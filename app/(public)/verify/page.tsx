import type { Metadata } from 'next'
import { connection } from 'next/server'
import { PageHeader } from '@/components/ui/page-header'
import { listCategories } from '@/lib/call/queries'
import { VerifyForm } from './verify-form'

export const metadata: Metadata = { title: '核对报送材料' }

export default async function VerifyPage() {
  await connection()
  return (
    <>
      <PageHeader
        title="核对报送材料"
        description="核对压缩包和汇总表是否完整、合规，与目录清单是否一致：缺少、多出或改动了什么。文件只在您的浏览器中读取，不会上传。"
      />
      <VerifyForm categories={await listCategories(null)} />
    </>
  )
}
