import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'

export default async function ProvinceHome() {
  const { name } = await requireActor('PROVINCE')
  return <PageHeader title="省科技厅" description={`${name}，您好。`} />
}
