import { Alert } from '@/components/ui/alert'

/** Suggestions that could not be compared, however often it was tried: nobody learns of their likeness unless told here. `isHere`: shown on the page with the button. */
export function ScreeningGivenUp({ count, isHere = false }: { count: number; isHere?: boolean }) {
  return (
    <Alert tone="danger" title={`${count} 份建议没能完成查重`}>
      多次重试仍然出错，已停止重试，这些建议暂时不能纳入遴选。请
      {!isHere && (
        <>
          在
          <a href="/province/screening/engine" className="text-link">
            查重进度
          </a>
          中
        </>
      )}
      按“全部重新查重”再试；仍不成功的，请联系系统管理员查看服务器日志。
    </Alert>
  )
}
