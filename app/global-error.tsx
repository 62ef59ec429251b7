'use client'
import './globals.css'

/**
 * The last resort, when not even a shell could be drawn, as without a database: needs nothing but itself.
 * It leads to whole new pages: what broke may be the client.
 */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>系统暂时不可用</title>
        <main className="mx-auto grid max-w-reading gap-4 px-4 py-24">
          <h1 className="text-2xl">系统暂时不可用</h1>
          <p>
            系统处理时出错，已经记录。已保存的内容不受影响。请稍后重新加载；若反复出现，请联系系统管理员并告知出错时间。
          </p>
          {error.digest && <p>编号：{error.digest}</p>}
          <p className="flex gap-6">
            <button type="button" className="text-link" onClick={() => location.reload()}>
              重新加载
            </button>
            <a href="/" className="text-link">
              返回首页
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
