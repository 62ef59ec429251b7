import type { z } from 'zod'

/** What stands behind an address's question mark. */
export type Params = Record<string, string | string[] | undefined>

/** The filter that an address says: of what is said twice the first, of what is not said null. */
export function filterOf<Filter extends z.ZodObject>(filter: Filter, params: Params): z.output<Filter> {
  const said = (name: string) => {
    const value = params[name]
    return (Array.isArray(value) ? value[0] : value) ?? null
  }
  return filter.parse(Object.fromEntries(Object.keys(filter.shape).map((name) => [name, said(name)])))
}
