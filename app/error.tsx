'use client'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

/** Something of ours broke: nothing of it is told but a number that finds it in the log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <MessagePage
      code="系统出错"
      title="这个页面暂时打不开"
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            重新加载
          </Button>
          <ButtonLink href="/">返回首页</ButtonLink>
        </>
      }
    >
      <p>系统处理时出错，已经记录。已保存的内容不受影响；未保存的内容请在重新加载后核对。</p>
      <p>若反复出现，请联系您的主管部门或系统管理员，并告知出错时间{error.digest && '和下面的编号'}。</p>
      {error.digest && (
        <p>
          编号：<code className="font-mono">{error.digest}</code>
        </p>
      )}
    </MessagePage>
  )
}
