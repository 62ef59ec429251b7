// archiver 8 brings no types; this is what lib/export uses of it.
declare module 'archiver' {
  import type { Transform } from 'node:stream'

  export class ZipArchive extends Transform {
    constructor(options: { store: boolean })
    append(content: Buffer, entry: { name: string; date: Date; mode: number; store: boolean }): this
    finalize(): Promise<void>
    [Symbol.asyncIterator](): NodeJS.AsyncIterator<Buffer>
  }
}
