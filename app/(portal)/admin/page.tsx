import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'

export default async function AdminHome() {
  const { name } = await requireActor('ADMIN')
  return <PageHeader title="系统管理" description={`${name}，您好。`} />
}
