import type { NextConfig } from 'next'

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Native add-ons and libraries that read their own files at run time are not bundled.
  serverExternalPackages: ['@node-rs/argon2', '@node-rs/jieba', 'exceljs', 'pino', 'nodemailer'],
  // forbidden() and its 403 page.
  experimental: { authInterrupts: true },
}

export default config
