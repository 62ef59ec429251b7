import { exportAnswer } from '@/app/(portal)/export-answer'
import { fetchExport } from '@/lib/batch/fetch-export'
import { ExportRef } from '@/lib/batch/form'
import { route } from '@/lib/platform/route'
import { readParams } from '@/lib/platform/route-params'

export const GET = route(async (actor, request, params) =>
  exportAnswer(request, await fetchExport(actor, readParams(ExportRef, params))),
)
