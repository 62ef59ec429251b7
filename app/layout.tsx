import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: '省级科技合作项目指南建议征集', template: '%s · 省级科技合作项目指南建议征集' },
  description: '省级科技合作项目指南建议的填报、审核推荐、报送与遴选。',
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#072f45' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
