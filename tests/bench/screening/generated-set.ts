import { Random } from './random'
import type { Case, Row, ScreeningSet } from './set'

const Objects =
  '深海采矿装备 盐碱地水稻 钙钛矿光伏组件 海上风电基础 中药材指纹图谱 航空发动机叶片 地下水修复材料 农业无人机 氢燃料电池 海洋生物医药'.split(
    ' ',
  )
const Topics = '智能控制 耐盐育种 缺陷钝化 疲劳监测 质量评价 精密制造 原位修复 路径规划 膜电极制备 活性筛选'.split(' ')
const Verbs = '研究 构建 提出 验证 比较 优化 揭示 评估 设计 测定'.split(' ')

/** A small set for a checkout without the sources: invented words in invented sentences; good for a smoke test, not for a rate. */
export function generateSet(seed = 1, size = 3000): ScreeningSet {
  const random = new Random(seed)
  const word = () =>
    String.fromCharCode(...Array.from({ length: 2 + random.below(2) }, () => 0x4e00 + random.below(3000)))
  const words = Array.from({ length: 4000 }, word)
  const sentence = () => `${random.pick(Verbs)}${Array.from({ length: 8 }, () => random.pick(words)).join('')}。`
  const row = (id: string): Row => ({
    id,
    title: `${random.pick(Objects)}${random.pick(words)}${random.pick(Topics)}关键技术研究`,
    text: Array.from({ length: 6 + random.below(8) }, sentence).join(''),
  })
  const rows = Array.from({ length: size }, (_, i) => row(`g${i}`))
  const cases: Case[] = []
  for (let i = 0; i < 100; i++) {
    const source = random.pick(rows)
    const other = row('')
    const half = source.text.slice(0, Math.floor(source.text.length / 2))
    cases.push({ id: `verbatim:${i}`, kind: 'verbatim', title: other.title, text: source.text, targets: [source.id] })
    cases.push({ id: `copy50:${i}`, kind: 'copy50', title: other.title, text: half + other.text, targets: [source.id] })
    cases.push({ ...row(`neg:${i}`), kind: 'neg', targets: [] })
  }
  return { name: 'generated', rows, cases }
}
