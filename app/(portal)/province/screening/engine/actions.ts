'use server'
import { z } from 'zod'
import { refreshed } from '@/app/(portal)/refreshed'
import { action } from '@/lib/platform/action'
import { rescreenAll } from '@/lib/screened/rescreen-all'

export const rescreen = action(
  z.object({}),
  (actor) => rescreenAll(actor),
  () => refreshed('已安排全部重新查重，将在后台进行，不影响其他工作。'),
)
