import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { Halt } from './phase.mjs'
import { root } from './root.mjs'

// Any number, so long as every process of the portal uses the same.
const migrationLock = 20261121

const filters = { externalTables: [], externalEnums: [] }

export function datamodels() {
  const folder = path.join(root, 'prisma')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
  return names.map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }))
}

/** The adapter cuts a script at every semicolon, in function bodies too; PostgreSQL takes it whole, and all of it or nothing. */
class WholeScripts extends PrismaPg {
  opened = []

  async connect() {
    const connection = await super.connect()
    this.opened.push(connection)
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script)
    }
    return connection
  }

  /** The engine never closes what it opened. */
  async close() {
    for (const connection of this.opened) await connection.dispose()
  }
}

let loaded = false

/** Prisma's own schema engine as WebAssembly: the ordinary one is a download. Loaded once, it keeps views of its memory. */
export async function schemaEngine(connectionString) {
  if (!loaded) {
    const require = createRequire(import.meta.url)
    const wasm = path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm')
    const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': glue })
    glue.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
    loaded = true
  }
  const factory = new WholeScripts({ connectionString })
  const models = datamodels().map(({ path: name, content }) => [name, content])
  const engine = await glue.SchemaEngine.new(
    { datamodels: models },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  return { engine, close: () => factory.close() }
}

function migrationDirectories() {
  const folder = path.join(root, 'prisma/migrations')
  const names = readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
  return names.map((name) => {
    const value = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
  })
}

/** Applies what is missing of prisma/migrations, recorded as `prisma migrate deploy` would record it. */
export async function migrate(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect().catch((error) => {
    throw new Halt(`连接不上数据库：${error.message}。请检查 DATABASE_URL 与数据库是否启动。`)
  })
  try {
    await requireChinese(client)
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    const { engine, close } = await schemaEngine(connectionString)
    const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
    const migrationsList = {
      baseDir: 'prisma/migrations',
      lockfile,
      shadowDbInitScript: '',
      migrationDirectories: migrationDirectories(),
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters }).finally(close)
    return appliedMigrationNames.length ? `已执行 ${appliedMigrationNames.length} 项` : '已是最新'
  } finally {
    await client.end()
  }
}

/** Refuses a database that would sort, search or compare Chinese text wrongly without ever saying so. */
export async function requireChinese(client) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
            '山东省' ~ '^[[:alpha:]]+$' AND lower('Ａ') = 'ａ' AS "textIsText"`,
  )
  const [{ version, encoding, textIsText }] = rows
  if (version < 140000) throw new Halt(`数据库版本过旧（${version}），需要 PostgreSQL 14 或更新的版本。`)
  if (encoding !== 'UTF8') throw new Halt(`数据库编码为 ${encoding}，须为 UTF8。请用 ENCODING 'UTF8' 重新建库。`)
  if (!textIsText)
    throw new Halt(
      `数据库的 LC_CTYPE 不能识别中文，检索与查重会失效。请用 LC_CTYPE 'C.UTF-8' 或 'zh_CN.UTF-8' 重新建库。`,
    )
}
