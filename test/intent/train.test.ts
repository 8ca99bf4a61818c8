import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { classify } from '../../src/intent/classifier.ts'
import { HASH_BITS } from '../../src/intent/features.ts'
import { levelAt, packTable, unpackIds } from '../../src/intent/pack.ts'
import { readTrainingLines } from '../../src/intent/train.ts'
import { INTEREST, KIND } from '../../src/intent/weights.ts'

const ROOT = join(import.meta.dirname, '../..')
const WEIGHTS = join(ROOT, 'src/intent/weights.ts')

/** Training on all lines takes too long here: `npm run check` compares its result with weights.ts. */
const EVERY = 80

describe('weights', () => {
  test('the committed ones know the lines they were trained on', () => {
    const some = readTrainingLines().filter((_, at) => at % EVERY === 0)
    const right = some.filter(
      ({ text, label }) => classify({ text }).probability >= 0.5 === (label === 'interest'),
    )
    expect(right.length / some.length).toBeGreaterThan(0.93)
  })

  test('are whole: as many levels as features and columns', () => {
    for (const { table, bias } of [INTEREST, KIND]) {
      let rows = 0
      unpackIds(table, () => rows++)
      expect(table.levels.length).toBe(rows * table.columns)
      expect(bias).toHaveLength(table.columns)
    }
  })

  test('stay under 300 KB', () => {
    expect(statSync(WEIGHTS).size).toBeLessThan(300 * 1024)
  })

  test('training data: every line has a text, a known label and a source', () => {
    const bad = readTrainingLines().filter(
      ({ text, label, source }) => !text || !['interest', 'other'].includes(label) || !source,
    )
    expect(bad).toEqual([])
  })
})

test('a packed table comes back as it was, wide gaps included', () => {
  const ids = [0, 1, 63, 64, 127, 1000, 65_000, (1 << HASH_BITS) - 1]
  const levels = ids.flatMap((_, row) => [row - 4, 31 - row])
  const packed = packTable({ columns: 2, ids, levels })
  const back: number[] = []
  unpackIds(packed, (id, row) => {
    expect(row).toBe(back.length)
    back.push(id)
  })
  expect(back).toEqual(ids)
  expect(levels.map((_, index) => levelAt(packed, index))).toEqual(levels)
})
