import { buttonLook } from '@/components/ui/button-look'
import { Message } from './message'

export type ErrorMessageProps = {
  error: Error & { digest?: string }
  /** Asks the server again. */
  retry: () => void
}

/**
 * Something of ours broke: nothing of it is told but a number that finds it in the log.
 * Sent along with every page, so it is made of little; its link loads a whole new page.
 */
export const ErrorMessage = ({ error, retry }: ErrorMessageProps) => (
  <>
    <title>页面出错</title>
    <Message
      code="系统出错"
      title="这个页面暂时打不开"
      actions={
        <>
          <button type="button" className={buttonLook('primary')} onClick={retry}>
            重新加载
          </button>
          <a href="/" className={buttonLook()}>
            返回首页
          </a>
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
    </Message>
  </>
)
