import { redirect } from 'next/navigation'
import { homes } from '@/lib/platform/actor'
import { requireActor } from '@/lib/platform/session'

/** Sends each role to its own first page. */
export default async function Home() {
  const { role } = await requireActor()
  redirect(homes[role])
}
