const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What a log may keep of an address: no search words, no tokens of mailed links; null for files that need no line. */
export function loggedPath(url) {
  const path = url.split('?', 1)[0] ?? '/'
  if (path.startsWith('/_next/') || path === '/api/ready' || path === '/api/health' || /\.(ico|svg|png)$/.test(path))
    return null
  const secret = (segment) =>
    !id.test(segment) && (segment.length > 24 || segment.includes('%') || segment.includes('@'))
  return path
    .split('/')
    .map((segment) => (secret(segment) ? '*' : segment))
    .join('/')
}
