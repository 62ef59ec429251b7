import { expect, test } from 'vitest'
import { levelText, trlLevels } from '@/lib/trl/levels'
import { highestLevel, isLevel } from '@/lib/trl/scale'

test('thirteen levels, each with name, criterion and evidence', () => {
  expect(trlLevels.map(({ level, name }) => `${level}${name}`).join(' ')).toBe(
    '1报告级 2方案级 3仿真级 4功能级 5初样级 6正样级 7环境级 8产品级 9系统级 10销售级 11盈亏级 12利润级 13回报级',
  )
  expect(trlLevels[9]).toEqual({
    level: 10,
    name: '销售级',
    criterion: '取得第一笔销售收入，销量≥盈亏平衡点数量的30%',
    evidence: '合同、发票等',
  })
  expect(trlLevels.filter((one) => one.criterion === '' || one.evidence === '')).toEqual([])
})

test('numbers of the scale are the numbers of the table', () => {
  expect(trlLevels).toHaveLength(highestLevel)
  expect([0, 1, 1.5, 13, 14, Number.NaN].filter(isLevel)).toEqual([1, 13])
})

test.each([
  [4, '第4级（功能级）'],
  [null, ''],
  [14, ''],
])('level %j reads %j', (level, text) => {
  expect(levelText(level)).toBe(text)
})
