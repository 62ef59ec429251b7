type TickAllProps = { ticked: number; tickAll: (checked: boolean) => void }

/** Ticks every row of the page, and says how many are ticked. */
export const TickAll = ({ ticked, tickAll }: TickAllProps) => (
  <>
    <label className="flex min-h-8 items-center gap-2">
      <input type="checkbox" className="size-5 accent-brand" onChange={(event) => tickAll(event.target.checked)} />
      全选本页
    </label>
    <span role="status" className="text-ink-soft text-sm">
      已选 {ticked} 份
    </span>
  </>
)
