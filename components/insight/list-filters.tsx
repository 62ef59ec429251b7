import type { Route } from 'next'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { type ListSelect, ListSelects } from './list-selects'

type ListFiltersProps = {
  selects: ListSelect[]
  /** Kept as they are. */
  hidden: Record<string, string>
  /** The list without filters; null when there are none. */
  clearHref: Route | null
}

/** Filters of a list as a plain GET form: every view has an address. */
export function ListFilters({ selects, hidden, clearHref }: ListFiltersProps) {
  return (
    <form
      method="get"
      aria-label="筛选"
      className="mb-5 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2 print:hidden"
    >
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <ListSelects selects={selects} />
      <Button type="submit">筛选</Button>
      {clearHref && (
        <ButtonLink href={clearHref} variant="quiet">
          清除筛选
        </ButtonLink>
      )}
    </form>
  )
}
