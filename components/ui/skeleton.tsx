/** Holds the place of lines that are being fetched; for `loading.tsx`. */
export function Skeleton({ lines = 4 }: { lines?: number | undefined }) {
  return (
    <div role="status" className="grid gap-3 py-2">
      <span className="sr-only">正在加载…</span>
      {Array.from({ length: lines }, (_, at) => (
        <div key={`line ${at.toString()}`} aria-hidden className="h-5 animate-pulse rounded-sm bg-line last:w-3/5" />
      ))}
    </div>
  )
}
