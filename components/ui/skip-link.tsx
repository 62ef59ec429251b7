export const mainId = 'main'

/** First thing the Tab key meets: past header and navigation to the content. */
export function SkipLink() {
  return (
    <a
      href={`#${mainId}`}
      className="sr-only z-50 rounded-md bg-white px-4 py-2 font-medium text-brand focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      跳到主要内容
    </a>
  )
}
