import { accessSync, constants, mkdirSync } from 'node:fs'
import { requireDisk } from './install.mjs'
import { Halt } from './phase.mjs'

/** Makes the data folder where it is missing; with whichever database, uploaded files pass through it. */
export function openDataFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    throw new Halt(`数据目录 ${dataDir} 不能建立或不可写（${error.code}）。请检查权限，或用 DATA_DIR 指定另一个目录。`)
  }
  requireDisk(dataDir, 300)
}
