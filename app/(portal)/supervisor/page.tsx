import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'

export default async function SupervisorHome() {
  const { name } = await requireActor('SUPERVISOR')
  return <PageHeader title="监督" description={`${name}，您好。`} />
}
