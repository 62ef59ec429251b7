import Link from 'next/link'

/** The portal's name, linking home; on a phone the short form is seen, the full one still read out. */
export function Wordmark({ href = '/' }: { href?: '/' | undefined }) {
  return (
    <Link href={href} className="group flex items-stretch gap-3 py-1 text-white no-underline">
      <span aria-hidden className="w-1 shrink-0 rounded-full bg-accent-bright" />
      <span className="grid">
        <span className="font-semibold text-base leading-snug tracking-wide sm:text-lg">
          <span className="max-sm:sr-only">省级科技合作项目</span>指南建议征集
        </span>
        <span className="text-on-brand text-sm leading-snug tracking-[0.2em]">科技合作 · 指南建议</span>
      </span>
    </Link>
  )
}
