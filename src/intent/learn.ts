// Two small linear learners for train.ts: a logistic regression and a softmax, both by AdaGrad.
// Only + - * / and Math.sqrt, fixed order, own random numbers: the same weights on every machine.

export type Example = {
  ids: readonly number[]
  values: readonly number[]
  weight: number
  target: number
}

type Learning = {
  size: number
  columns: number
  epochs: number
  rate: number
  /** How strongly a weight is drawn to zero whenever its feature comes. */
  pull: number
  keep?: Uint8Array
}

/** Weights, `columns` for each feature, and a bias for each column. */
export type Linear = { weights: Float64Array; bias: Float64Array; columns: number }

/**
 * One column: logistic regression, `target` 0 or 1. More: softmax, `target` is the column.
 * Features whose `keep` is 0 are left out.
 */
export function learn(examples: readonly Example[], options: Learning): Linear {
  const { size, columns, epochs, rate, pull, keep } = options
  const model: Linear = {
    weights: new Float64Array(size * columns),
    bias: new Float64Array(columns),
    columns,
  }
  const seen = new Float64Array(size * columns)
  const seenBias = new Float64Array(columns)
  const random = randomNumbers(20_261_122)
  const order = Int32Array.from(examples.keys())
  const rows = keep ? examples.map((example) => onlyKept(example, keep)) : examples
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const { ids, values, weight, target } = rows[index]!
      const errors = errorsOf(model, ids, values, target)
      for (let column = 0; column < columns; column++) {
        const slope = errors[column]! * weight
        seenBias[column]! += slope * slope
        model.bias[column]! -= (rate * slope) / Math.sqrt(seenBias[column]! + TINY)
        for (let feature = 0; feature < ids.length; feature++) {
          const at = ids[feature]! * columns + column
          const part = slope * values[feature]! + pull * model.weights[at]!
          seen[at]! += part * part
          model.weights[at]! -= (rate * part) / Math.sqrt(seen[at]! + TINY)
        }
      }
    }
  }
  return model
}

const TINY = 1e-6

function onlyKept(example: Example, keep: Uint8Array): Example {
  const kept = [...example.ids.keys()].filter((at) => keep[example.ids[at]!])
  return {
    ...example,
    ids: kept.map((at) => example.ids[at]!),
    values: kept.map((at) => example.values[at]!),
  }
}

/** Raw scores of one message, a number for each column. */
function scores(model: Linear, ids: readonly number[], values: readonly number[]): number[] {
  const { columns, weights, bias } = model
  const sums = Array.from(bias)
  for (let feature = 0; feature < ids.length; feature++) {
    const at = ids[feature]! * columns
    const value = values[feature]!
    for (let column = 0; column < columns; column++) sums[column]! += weights[at + column]! * value
  }
  return sums
}

function errorsOf(
  model: Linear,
  ids: readonly number[],
  values: readonly number[],
  target: number,
): number[] {
  const raw = scores(model, ids, values)
  if (model.columns === 1) return [sigmoid(raw[0]!) - target]
  const top = raw.reduce((a, b) => Math.max(a, b))
  const powers = raw.map((score) => exp(score - top))
  const total = powers.reduce((a, b) => a + b)
  return powers.map((power, column) => power / total - (column === target ? 1 : 0))
}

export function sigmoid(score: number): number {
  return 1 / (1 + exp(-score))
}

/** e^x by series and squaring: Math.exp may differ in the last bit between engines. */
function exp(x: number): number {
  const bounded = Math.min(40, Math.max(-40, x))
  const small = bounded / 64
  let term = 1
  let sum = 1
  for (let n = 1; n <= 12; n++) {
    term *= small / n
    sum += term
  }
  for (let squarings = 0; squarings < 6; squarings++) sum *= sum
  return sum
}

function shuffle(order: Int32Array, random: () => number) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = random() % (at + 1)
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
}

/** A 32-bit xorshift. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}
