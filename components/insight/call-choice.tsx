import { Button } from '@/components/ui/button'

export type ChosenCall = { id: string; title: string }

/** Which call's figures: a plain form, so that each has an address. */
export function CallChoice({ calls, chosen }: { calls: ChosenCall[]; chosen: string }) {
  if (calls.length < 2) return null
  return (
    <form method="get" aria-label="选择征集" className="mb-5 flex flex-wrap items-end gap-3 print:hidden">
      <label className="grid min-w-0 gap-1 text-sm max-sm:w-full">
        征集
        <select
          key={chosen}
          name="call"
          defaultValue={chosen}
          className="min-h-10 max-w-full rounded-md border border-line-strong bg-surface px-2 text-base"
        >
          {calls.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">查看</Button>
    </form>
  )
}
