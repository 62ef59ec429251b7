/** Runs once in each process of the web server, before it answers. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces this by a constant, which keeps the workers out of its edge build
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('@/lib/platform/env')
  const { sweepSpool } = await import('@/lib/files/sweep-spool')
  await sweepSpool(env.DATA_DIR, Date.now())
  const { startSender } = await import('@/lib/mail/sender')
  const { startScreener } = await import('@/lib/screened/screener')
  const { startIntake } = await import('@/lib/intake/worker')
  startSender()
  startScreener()
  startIntake()
}
