/** Why something is not allowed: a code for tests and logs, and the sentence people read. */
export type Reason = { code: string; sentence: string }

export const reason = (code: string, sentence: string): Reason => ({ code, sentence })

/** Field name (dotted path) → sentences, all faults at once. */
export type FieldErrors = Record<string, string[]>

/** The one expected error: rules return a Reason, use cases throw it, the screen shows its sentence. */
export class Refused extends Error {
  constructor(
    readonly reason: Reason,
    readonly errors: FieldErrors = {},
  ) {
    super(reason.sentence)
    this.name = 'Refused'
  }
}

export function refuseIf(why: Reason | null): void {
  if (why) throw new Refused(why)
}

/** Said of what does not exist and of what one may not know to exist: the two are not told apart. */
export const NotFound = reason(
  'not-found',
  '没有找到，或您没有查看的权限。请从首页重新进入；如认为有误，请联系您的主管部门。',
)

export const ChangedMeanwhile = reason(
  'changed-meanwhile',
  '内容在您打开之后已被他人（或您的另一个窗口）修改，本次操作没有执行。请刷新页面，核对后再试。',
)

export const SignInFirst = reason('signed-out', '您尚未登录，或登录已结束。请重新登录后再试。')
