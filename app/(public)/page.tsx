import { PageHeader } from '@/components/ui/page-header'

export default function PublicHome() {
  return <PageHeader title="省级科技合作项目指南建议征集" />
}
