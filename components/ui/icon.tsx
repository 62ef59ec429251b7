import type { IconNode } from 'lucide'
import { createElement } from 'react'

type IconProps = {
  of: IconNode
  className?: string | undefined
  /** What it says when no words stand beside it; else it is decoration. */
  label?: string | undefined
}

/** A sign as plain SVG: where the server draws it, its page carries no code for it. */
export function Icon({ of, className, label }: IconProps) {
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return createElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: 24,
      height: 24,
      viewBox: '0 0 24 24',
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 2,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      className,
      ...said,
    },
    ...of.map(([shape, attributes]) => createElement(shape, attributes)),
  )
}
