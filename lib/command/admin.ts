// `npm run admin`: administrators of any installation, made, listed and disabled by who has the machine.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { disable } from '@/lib/administration/disabling'
import { Email, PersonName } from '@/lib/administration/form'
import { inviteAdministrator } from '@/lib/administration/invite-administrator'
import { stateLabels } from '@/lib/administration/labels'
import { accountState } from '@/lib/administration/rules'
import { db } from '@/lib/platform/db'
import { Refused, reason } from '@/lib/platform/refused'

const usage = `用法：
  npm run admin -- create --email 邮箱 --name 姓名      建立系统管理员，输出一次性链接，由本人设置口令（7 天内有效）
  npm run admin -- list                                列出全部系统管理员
  npm run admin -- disable --email 邮箱 --reason 理由   停用一个系统管理员，并立即退出其全部登录`

const visitor = { address: 'console', browser: '' }
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { email: { type: 'string' }, name: { type: 'string' }, reason: { type: 'string' } },
})

function given<T>(option: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(values[option])
  if (parsed.success) return parsed.data
  throw new Refused(reason('option', `--${option}：${values[option] ? parsed.error.issues[0]?.message : '缺少该选项'}`))
}

const commands: Record<string, () => Promise<string>> = {
  create: async () => {
    const { link } = await inviteAdministrator(visitor, {
      email: given('email', Email),
      name: given('name', PersonName),
    })
    return `已建立系统管理员。请在 7 天内打开下面的链接设置口令（只能使用一次）：\n${link}`
  },
  list: async () => {
    const administrators = await db.account.findMany({ where: { role: 'ADMIN' }, orderBy: { id: 'asc' } })
    const line = (account: (typeof administrators)[number]) =>
      [account.email, account.name, stateLabels[accountState(account)]].join('\t')
    return administrators.map(line).join('\n') || '还没有系统管理员，请用 create 建立。'
  },
  disable: async () => {
    const email = given('email', Email)
    const why = given('reason', z.string().min(4, '请写明理由（至少 4 个字）'))
    const account = await db.account.findFirst({ where: { email, role: 'ADMIN' } })
    if (!account) throw new Refused(reason('not-found', `没有邮箱为 ${email} 的系统管理员，可用 list 查看。`))
    const sessions = await db.$transaction((tx) =>
      disable(tx, visitor, { id: account.id, version: account.version, reason: why }),
    )
    return `已停用，并退出了 ${sessions} 个登录。`
  },
}

try {
  const run = commands[positionals[0] ?? '']
  if (run) console.log(await run())
  else {
    console.error(usage)
    process.exitCode = 2
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(`${error.reason.sentence}\n\n${usage}`)
  process.exitCode = 1
} finally {
  await db.$disconnect()
}
