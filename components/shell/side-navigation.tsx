import { classes } from '@/components/ui/classes'
import type { NavigationGroup } from './navigation'
import { NavigationAnchor } from './navigation-anchor'

/** The places of a signed-in role, in groups. */
export function SideNavigation({ groups }: { groups: NavigationGroup[] }) {
  return (
    <nav aria-label="主导航" className="grid gap-5">
      {groups.map((group, at) => (
        <div key={group.label ?? at}>
          {group.label && <p className="mb-1 px-3 text-ink-faint text-sm">{group.label}</p>}
          <ul className="grid gap-0.5">
            {group.items.map((item) => (
              <li key={item.href}>
                <NavigationAnchor
                  href={item.href}
                  exact={item.exact}
                  className={classes(
                    'flex min-h-10 items-center gap-2.5 rounded-md border-transparent border-l-3 px-3 py-1.5 text-ink-soft',
                    'hover:bg-sunken hover:text-ink [&>svg]:size-[1.15rem] [&>svg]:shrink-0',
                    'aria-[current]:rounded-l-none aria-[current]:border-accent aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-strong',
                  )}
                >
                  {item.icon}
                  <span className="min-w-0 flex-1">{item.label}</span>
                  {item.count !== undefined && item.count > 0 && (
                    <span className="rounded-full bg-accent px-2 font-medium text-sm text-white tabular-nums">
                      {item.count}
                      <span className="sr-only"> 项待办</span>
                    </span>
                  )}
                </NavigationAnchor>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
