import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'

export default async function ProposerHome() {
  const { name } = await requireActor('PROPOSER')
  return <PageHeader title="建议人" description={`${name}，您好。`} />
}
