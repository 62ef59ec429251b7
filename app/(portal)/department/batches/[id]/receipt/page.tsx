import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ReceiptSheet } from '@/app/(portal)/receipt-sheet'
import { findReception } from '@/lib/intake/queries'
import { requireActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '报送回执' }

export default async function ReceiptPage({ params }: PageProps<'/department/batches/[id]/receipt'>) {
  const actor = await requireActor('DEPARTMENT')
  const id = z.uuid().safeParse((await params).id)
  const reception = id.success ? await findReception(actor, id.data) : null
  if (!reception) notFound()
  return <ReceiptSheet reception={reception} />
}
