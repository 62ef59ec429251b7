// `npm start`: from a bare checkout to a portal that answers, and back. Until `prepare` is done only Node's own modules exist.
import { openDatabase, seed } from './database.mjs'
import { prepare } from './environment.mjs'
import { setupLockFile, withLock } from './lock.mjs'
import { halting, phase } from './phase.mjs'
import { help } from './variables.mjs'
import { requirePort, startWebServer } from './web-server.mjs'

const dev = process.argv.includes('--dev')

async function start() {
  if (process.argv.includes('--help')) return console.log(help())
  const begun = performance.now()
  console.log('省级科技合作项目指南建议征集门户')
  await requirePort(process.env.PORT || '3000', process.env.HOST || '0.0.0.0')
  await prepare()

  const running = []
  let stopping = false
  const stop = async (code) => {
    if (stopping) return
    stopping = true
    for (const part of running.reverse()) await part.stop()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0))

  try {
    let database
    await phase(process.env.DATABASE_URL ? '数据库' : '内置数据库', async () => {
      database = await openDatabase()
      running.push(database)
    })
    const { migrate } = await import('./migrate.mjs')
    await phase('数据结构', () => migrate(database.environment.DATABASE_URL))
    await phase('初始数据', () => seed(database.environment))
    if (!dev) {
      const { build } = await import('./build.mjs')
      await withLock(setupLockFile, () => phase('构建', build))
    }
    await phase('网站', async () => {
      const server = await startWebServer(database.environment, dev)
      running.push(server)
      void server.ended.then(() => {
        if (!stopping) console.error('\n网站意外停止，门户已关闭。请重新运行 npm start。')
        return stop(1)
      })
    })
    void database.ended.then(() => {
      if (!stopping) console.error('\n数据库意外停止，门户已关闭。请重新运行 npm start，数据会自动恢复。')
      return stop(1)
    })
    const { welcome } = await import('./welcome.mjs')
    console.log(welcome(database, (performance.now() - begun) / 1000))
  } catch (error) {
    for (const part of running.reverse()) await part.stop()
    throw error
  }
}

halting(start)
