import { attachedInsight } from '@/app/(portal)/attached-insight'
import { route } from '@/lib/platform/route'

export const GET = route(attachedInsight)
