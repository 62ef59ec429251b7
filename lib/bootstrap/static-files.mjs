import { createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from './root.mjs'

const folder = path.join(root, '.next/static')
const types = { '.js': 'application/javascript; charset=UTF-8', '.css': 'text/css; charset=UTF-8' }

/** Compresses what the build wrote once and well, instead of at every request and badly. */
export function compressStaticFiles() {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => path.extname(name) in types)
  for (const name of files) {
    const file = path.join(folder, name)
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }))
  }
}

/** Addresses of the compressed files; whatever else is asked for is Next's to answer. */
const compressed = new Map()

export function findCompressedFiles() {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.br'))) {
    const file = path.join(folder, name)
    compressed.set(`/_next/static/${name.slice(0, -'.br'.length)}`, { file, size: statSync(file).size })
  }
}

/** Answers for a compressed file of the build; false leaves the request to Next. */
export function serveCompressed(request, response) {
  const address = (request.url ?? '').split('?', 1)[0] ?? ''
  const found =
    request.method === 'GET' &&
    /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) &&
    compressed.get(address)
  if (!found) return false
  response.writeHead(200, {
    'content-type': types[path.extname(address)],
    'content-encoding': 'br',
    'content-length': found.size,
    // Names carry a digest of the content.
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  })
  createReadStream(found.file).pipe(response)
  return true
}
