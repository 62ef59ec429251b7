import type { Route } from 'next'
import { SearchField } from '@/components/form/search-field'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

type Choice = { value: string; label: string }
type Select = { name: string; label: string; value: string; choices: Choice[] }
type QueueFiltersProps = {
  /** What is searched for; none where nothing can be. */
  q?: string
  selects: Select[]
  /** Kept as they are: tab, call. */
  hidden: Record<string, string>
  /** The same tab without filters; null when there are none. */
  clearHref: Route | null
}

/** Filters of the queue: a plain GET form, so that every view has an address. */
export function QueueFilters({ q, selects, hidden, clearHref }: QueueFiltersProps) {
  return (
    <form method="get" aria-label="筛选" className="mb-5 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2">
      {Object.entries(hidden).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {selects.map(({ name, label, value, choices }) => (
        <label key={name} className="grid min-w-0 gap-1 text-sm">
          {label}
          <select
            key={value}
            name={name}
            defaultValue={value}
            className="min-h-10 max-w-60 rounded-md border border-line-strong bg-surface px-2 text-base max-sm:w-full max-sm:max-w-none"
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {q === undefined ? (
        <Button type="submit">筛选</Button>
      ) : (
        <SearchField
          name="q"
          label="查找项目名称、单位、人员、正文"
          defaultValue={q}
          placeholder="名称、单位、人员、正文，两个字即可"
        />
      )}
      {clearHref && (
        <ButtonLink href={clearHref} variant="quiet">
          清除筛选
        </ButtonLink>
      )}
    </form>
  )
}
