/** 字数, live; over the limit it says by how much. */
export function WordCount({ count, max }: { count: number; max?: number | undefined }) {
  const over = max === undefined ? 0 : count - max
  return (
    <span className={`shrink-0 text-sm tabular-nums ${over > 0 ? 'font-medium text-danger' : 'text-ink-soft'}`}>
      {max === undefined ? `${count} 字` : `${count} / ${max} 字`}
      {over > 0 && `，超出 ${over} 字`}
    </span>
  )
}
