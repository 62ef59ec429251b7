import { Search } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { controlLook } from './control-look'

type SearchFieldProps = { name: string; label: string; defaultValue?: string | undefined; placeholder?: string }

/** What to look for, and its button; stands in a `<form method="get">`, so that a search has an address. */
export function SearchField({ name, label, defaultValue, placeholder }: SearchFieldProps) {
  return (
    <div className="flex w-full max-w-md gap-2 max-sm:col-span-full">
      <div className="relative min-w-0 flex-1">
        <Icon
          of={Search}
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
        />
        <input
          type="search"
          name={name}
          aria-label={label}
          defaultValue={defaultValue}
          placeholder={placeholder}
          autoComplete="off"
          className={`${controlLook()} pl-9`}
        />
      </div>
      <Button type="submit">查询</Button>
    </div>
  )
}
