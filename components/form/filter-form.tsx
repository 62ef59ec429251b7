import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

type FilterFormProps = {
  /** What is searched: 查询账号 */
  label: string
  /** The list without any criterion. */
  clear: Route
  children: ReactNode
}

/** What narrows a list down; a search is an address, so that it can be kept, shared and gone back to. */
export function FilterForm({ label, clear, children }: FilterFormProps) {
  return (
    <search aria-label={label} className="border-line border-b px-4 py-4 sm:px-6 print:hidden">
      <form method="get" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {children}
        <div className="flex items-end gap-2">
          <Button type="submit" variant="primary">
            查询
          </Button>
          <ButtonLink href={clear} variant="quiet">
            清除条件
          </ButtonLink>
        </div>
      </form>
    </search>
  )
}
