'use client'
import { ImageDown } from 'lucide'
import type { MouseEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { savePicture } from './picture'

/** The chart of the same figure as a picture. Made in the browser, which has Chinese type: a server may have none. */
export function PictureButton({ title, lines }: { title: string; lines: string[] }) {
  const save = ({ currentTarget }: MouseEvent) => {
    const chart = currentTarget.closest('section')?.querySelector<SVGSVGElement>('[data-chart] > svg')
    if (chart) void savePicture(chart, title, lines)
  }
  return (
    <Button
      size="small"
      icon={<Icon of={ImageDown} className="size-4" />}
      aria-label={`下载“${title}”的图片（PNG）`}
      onClick={save}
    >
      图片
    </Button>
  )
}
