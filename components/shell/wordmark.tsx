/** The portal's name, linking home; on a phone over two lines, without its sub-line. */
export function Wordmark() {
  return (
    <a href="/" className="flex w-fit items-stretch gap-3 text-white no-underline">
      <span aria-hidden className="w-1 shrink-0 rounded-full bg-accent-bright" />
      <span className="grid">
        <span className="font-semibold text-base leading-snug tracking-wide sm:text-lg">
          <span className="max-sm:block">省级科技合作项目</span>
          <span className="max-sm:block">指南建议征集</span>
        </span>
        <span className="text-on-brand text-sm leading-snug tracking-[0.2em] max-sm:hidden">科技合作 · 指南建议</span>
      </span>
    </a>
  )
}
