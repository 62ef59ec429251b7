import type { Route } from 'next'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

type Choice = { value: string; label: string }
export type ListSelect = { name: string; label: string; value: string; choices: Choice[] }
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
    <form method="get" aria-label="筛选" className="mb-5 flex flex-wrap items-end gap-3 print:hidden">
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {selects.map(({ name, label, value, choices }) => (
        <label key={name} className="grid gap-1 text-sm max-sm:w-full">
          {label}
          <select
            key={value}
            name={name}
            defaultValue={value}
            className="min-h-10 max-w-60 rounded-md border border-line-strong bg-surface px-2 text-base max-sm:max-w-none"
          >
            <option value="">不限</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button type="submit">筛选</Button>
      {clearHref && (
        <ButtonLink href={clearHref} variant="quiet">
          清除筛选
        </ButtonLink>
      )}
    </form>
  )
}
