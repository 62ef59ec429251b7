import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/platform/session'

export default async function DepartmentHome() {
  const { name } = await requireActor('DEPARTMENT')
  return <PageHeader title="主管部门" description={`${name}，您好。`} />
}
