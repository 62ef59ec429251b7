/** The address that our own outermost proxy saw. What a client writes into the header itself stands further left and is not believed. */
export function addressFrom(forwarded: string | null, proxies: number): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  return hops.at(-1 - proxies)?.slice(0, 64) || 'unknown'
}
