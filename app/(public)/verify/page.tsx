import type { Metadata } from 'next'
import { PageHeader } from '@/components/ui/page-header'
import { VerifyForm } from './verify-form'

export const metadata: Metadata = { title: '核对报送材料' }

export default function VerifyPage() {
  return (
    <>
      <PageHeader
        title="核对报送材料"
        description="核对压缩包与目录清单、汇总表是否一致：缺少、多出或改动了哪些文件。文件只在您的浏览器中读取，不会上传。"
      />
      <VerifyForm />
    </>
  )
}
