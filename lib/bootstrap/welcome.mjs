import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** What the terminal says when the portal is up. */
export function welcome({ environment, embedded }, seconds) {
  const lines = ['', `已启动（${seconds.toFixed(1)} s）：${environment.APP_URL}`, '按 Ctrl-C 停止。']
  if (embedded) {
    const { password, accounts } = JSON.parse(readFileSync(path.join(root, 'prisma/demonstration.json'), 'utf8'))
    lines.push('', `演示账号（口令均为 ${password}）：`)
    for (const { label, email } of accounts) lines.push(`  ${label.padEnd(10, '　')}${email}`)
    lines.push('', `演示安装不发送邮件：以系统管理员登录，在“发件箱”中查看（${environment.APP_URL}/admin/mails）。`)
  }
  return lines.join('\n')
}
