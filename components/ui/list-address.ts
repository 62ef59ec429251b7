import type { Route } from 'next'

type Criteria = Record<string, string | number | bigint | null | undefined>

/** The address of a list with its criteria; those that are not set are left out. */
export function listAddress(path: string, criteria: Criteria): Route {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(criteria))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return (text ? `${path}?${text}` : path) as Route
}

type Ends = { previous: string | bigint | null; next: string | bigint | null }

/** Where the pages before and after this one are. */
export const pageAddresses = (path: string, criteria: Criteria, { previous, next }: Ends) => ({
  previous: previous === null ? null : listAddress(path, { ...criteria, before: previous }),
  next: next === null ? null : listAddress(path, { ...criteria, after: next }),
})
