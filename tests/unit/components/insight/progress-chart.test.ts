import { expect, test } from 'vitest'
import { progressLegend } from '@/components/insight/progress-chart'

const columns = ['审核中', '退回修改中', '已推荐待报送', '不予推荐', '已报送', '合计']

/** CIE lightness, which is what a grey print keeps of a colour. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16
}

test('each stage is deeper than the one before it, by enough for a grey print', () => {
  const depths = progressLegend({ columns }).map(({ colour }) => lightness(colour))
  expect(depths).toHaveLength(5)
  for (const [i, depth] of depths.slice(1).entries()) expect((depths[i] ?? 0) - depth).toBeGreaterThan(10)
})
