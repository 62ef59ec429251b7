import { ByteWriter } from './posting-rows'

/** Rows side by side in one run of bytes; row i ends at ends[i]. */
export type PackedRows = { keys: number[]; ends: number[]; bytes: Uint8Array }

/** Writes rows one after another: first what stands in one, then its key. */
export class RowWriter {
  out = new ByteWriter()
  private keys: number[] = []
  private ends: number[] = []

  end(key: number): void {
    this.keys.push(key)
    this.ends.push(this.out.length)
  }

  /** What was written since the last time. */
  take(): PackedRows {
    const rows = { keys: this.keys, ends: this.ends, bytes: this.out.written() }
    this.keys = []
    this.ends = []
    this.out = new ByteWriter()
    return rows
  }
}
