import { templateWorkbook } from '@/lib/account-import/workbook'
import { whyNotAdminister } from '@/lib/administration/rules'
import { attachment } from '@/lib/platform/attachment'
import { refuseIf } from '@/lib/platform/refused'
import { route } from '@/lib/platform/route'

/** The empty file to fill in. */
export const GET = route(async (actor) => {
  refuseIf(whyNotAdminister(actor))
  return attachment(await templateWorkbook(), '账号导入模板.xlsx', 'xlsx')
})
