/** One pair of texts as figures; `query` groups the pairs of one question. */
export type Example = { figures: Float64Array; positive: boolean; query: number }

export type Sign = '+' | '-' | '0'

export type Fitted = { weights: number[]; bias: number }

const Ridge = 1e-4
const Sweeps = 60
const Rounds = 4
/** Of each question's strangers only the strongest so many stay in the next round: they decide the alarms. */
const HardStrangers = 4

/**
 * Logistic regression in which a weight cannot take the wrong sign, by coordinate descent, and again on the strangers that
 * the last round found hardest.
 */
export function fitWeights(examples: readonly Example[], signs: readonly Sign[]): Fitted {
  const { means, spreads } = scale(examples, signs.length)
  const scaled = examples.map((example) => ({
    ...example,
    figures: example.figures.map((value, k) => (value - (means[k] ?? 0)) / (spreads[k] ?? 1)),
  }))
  let state: State = { weights: new Float64Array(signs.length), bias: 0 }
  let kept: readonly Example[] = scaled
  for (let round = 0; round < Rounds; round++) {
    state = descend(kept, signs, state)
    kept = hardest(scaled, state)
  }
  const weights = [...state.weights].map((weight, k) => weight / (spreads[k] ?? 1))
  const bias = state.bias - weights.reduce((sum, weight, k) => sum + weight * (means[k] ?? 0), 0)
  return { weights, bias }
}

export function scoreExample(
  { weights, bias }: { weights: ArrayLike<number>; bias: number },
  figures: Float64Array,
): number {
  let sum = bias
  for (let k = 0; k < figures.length; k++) sum += (weights[k] ?? 0) * (figures[k] ?? 0)
  return sum
}

function scale(examples: readonly Example[], size: number): { means: number[]; spreads: number[] } {
  const columns = Array.from({ length: size }, (_, k) => k)
  const means = columns.map((k) => examples.reduce((sum, { figures }) => sum + (figures[k] ?? 0), 0) / examples.length)
  const spreads = columns.map((k) => {
    const squares = examples.reduce((sum, { figures }) => sum + ((figures[k] ?? 0) - (means[k] ?? 0)) ** 2, 0)
    return Math.sqrt(squares / examples.length) + 1e-9
  })
  return { means, spreads }
}

type State = { weights: Float64Array; bias: number }

function descend(examples: readonly Example[], signs: readonly Sign[], from: State): State {
  const weights = from.weights.slice()
  let bias = from.bias
  const margins = Float64Array.from(examples, ({ figures }) => scoreExample({ weights, bias }, figures))
  for (let sweep = 0; sweep < Sweeps; sweep++) {
    let moved = 0
    for (let k = 0; k <= signs.length; k++) {
      const { slope, curve } = derivatives(examples, margins, k)
      const old = k < signs.length ? (weights[k] ?? 0) : bias
      const ridge = k < signs.length ? Ridge * examples.length : 0
      let next = old - (slope + ridge * old) / (curve + ridge + 1e-9)
      if (signs[k] === '+') next = Math.max(0, next)
      if (signs[k] === '-') next = Math.min(0, next)
      // A quarter of a step where the curve is nearly flat would overshoot; one unit is always safe enough.
      next = Math.max(old - 1, Math.min(old + 1, next))
      if (next === old) continue
      moved = Math.max(moved, Math.abs(next - old))
      for (const [i, { figures }] of examples.entries())
        margins[i] = (margins[i] ?? 0) + (next - old) * (k < signs.length ? (figures[k] ?? 0) : 1)
      if (k < signs.length) weights[k] = next
      else bias = next
    }
    if (moved < 1e-4) break
  }
  return { weights, bias }
}

function derivatives(examples: readonly Example[], margins: Float64Array, k: number): { slope: number; curve: number } {
  let slope = 0
  let curve = 0
  for (const [i, { figures, positive }] of examples.entries()) {
    const value = k < figures.length ? (figures[k] ?? 0) : 1
    const chance = 1 / (1 + Math.exp(-(margins[i] ?? 0)))
    slope += value * (chance - (positive ? 1 : 0))
    curve += value * value * chance * (1 - chance)
  }
  return { slope, curve }
}

function hardest(examples: readonly Example[], state: State): Example[] {
  const byQuery = new Map<number, { example: Example; score: number }[]>()
  const kept: Example[] = []
  for (const example of examples) {
    if (example.positive) {
      kept.push(example)
      continue
    }
    const list = byQuery.get(example.query) ?? []
    list.push({ example, score: scoreExample(state, example.figures) })
    byQuery.set(example.query, list)
  }
  for (const list of byQuery.values()) {
    list.sort((x, y) => y.score - x.score)
    for (const { example } of list.slice(0, HardStrangers)) kept.push(example)
  }
  return kept
}
