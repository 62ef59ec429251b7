'use client'
import './globals.css'

/** The last resort, when not even the layout could be drawn: needs nothing but itself. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>系统暂时不可用</title>
        <main className="mx-auto grid max-w-reading gap-4 px-4 py-24">
          <h1 className="text-2xl">系统暂时不可用</h1>
          <p>系统处理时出错，已经记录。请稍后重新打开首页；若反复出现，请联系系统管理员并告知出错时间。</p>
          {error.digest && <p>编号：{error.digest}</p>}
          <p>
            {/* A whole new page, not a client navigation: what broke may be the client. */}
            <a href="/" className="text-link">
              重新打开首页
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
