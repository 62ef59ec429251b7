import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button-link'
import { Message } from './message'

type NoPermissionProps = {
  /** The rule's own sentence: what is missing. */
  sentence: string
  /** Where this reader's own work is. */
  home: Route
}

/** Signed in, but not for this: says what is missing and the way to one's own work. Stands inside the shell. */
export function NoPermission({ sentence, home }: NoPermissionProps) {
  return (
    <Message
      code="无权访问"
      title="您的账户不能使用这个页面"
      actions={
        <ButtonLink href={home} variant="primary">
          返回我的工作台
        </ButtonLink>
      }
    >
      <p>{sentence}</p>
      <p>如因工作需要使用，请联系本单位或主管部门的系统管理员调整您的角色。</p>
    </Message>
  )
}
