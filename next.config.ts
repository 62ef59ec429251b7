import type { NextConfig } from 'next'

// Inline scripts and styles are Next's own; nothing is ever loaded from another host.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

// The development server evaluates code; only what is built is held to the policy.
const policy =
  process.env.NODE_ENV === 'production' ? [{ key: 'Content-Security-Policy', value: contentSecurityPolicy }] : []

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Native add-ons and libraries that read their own files at run time are not bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@observablehq/plot',
    'linkedom',
    '@node-rs/jieba',
    'exceljs',
    'fontkit',
    'pdfkit',
    'pino',
    'nodemailer',
  ],
  experimental: {
    // forbidden() and its 403 page.
    authInterrupts: true,
    // React and the router come in one file: every page needs both, and one file packs 4 kB smaller than five.
    turbopackChunking: { minChunkSize: 2_000_000, maxMergeChunkSize: 5_000_000 },
    // The largest file a script sends to a page's own address has 20 MB. Longer bodies are cut off here without a word: a little more must come
    // through to be refused. What is larger is sent to an address under /api, which the proxy lets pass.
    proxyClientMaxBodySize: '21mb',
    // The largest file a form sends is the import of accounts, 5 MB.
    serverActions: { bodySizeLimit: '6mb' },
  },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        ...policy,
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
}

export default config
