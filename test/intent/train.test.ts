import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { classify } from '../../src/intent/classifier.ts'
import { HASH_BITS } from '../../src/intent/features.ts'
import { LEVELS, packTable, unpackTable } from '../../src/intent/pack.ts'
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

  test('are whole: features ascend below 2^HASH_BITS, each with a level that says something', () => {
    for (const { table, bias } of [INTEREST, KIND]) {
      const { ids, levels, columns } = unpackTable(table)
      expect(bias).toHaveLength(columns)
      let previous = -1
      ids.forEach((id, row) => {
        if (id <= previous || id >= 1 << HASH_BITS) throw new Error(`row ${row} does not ascend`)
        previous = id
        const said = levels.subarray(row * columns, (row + 1) * columns)
        if (said.every((level) => level === 0)) throw new Error(`row ${row} says nothing`)
      })
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

describe('a packed table comes back as it was', () => {
  const wide = [0, 1, 63, 64, 127, 1000, 65_000, (1 << HASH_BITS) - 1]

  test.each([
    ['wide gaps and the largest levels', wide, wide.flatMap((_, at) => [at - LEVELS, LEVELS - at])],
    ['levels that are all the same', [3, 4, 5], [7, 7, 7, 7, 7, 7]],
    ['nothing at all', [], []],
  ])('%s', (_, ids, levels) => {
    const back = unpackTable(packTable({ columns: 2, ids, levels }))
    expect([...back.ids]).toEqual(ids)
    expect([...back.levels]).toEqual(levels)
  })

  test('many rows, near the entropy of what they say', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => at * 7 + (at % 5))
    const levels = ids.map((id) => (Math.imul(id, 0x9e3779b1) >>> 29) - 4)
    const packed = packTable({ columns: 1, ids, levels })
    const back = unpackTable(packed)
    expect([...back.ids]).toEqual(ids)
    expect([...back.levels]).toEqual(levels)
    // Eight levels are three bits each: four characters of base64 for eight of them, and little more.
    expect(packed.levels.code.length).toBeLessThan((20_000 / 2) * 1.02)
  })

  test('ids that do not ascend and levels out of range are refused', () => {
    expect(() => packTable({ columns: 1, ids: [2, 2], levels: [1, 1] })).toThrow('ascend')
    expect(() => packTable({ columns: 1, ids: [2], levels: [LEVELS + 1] })).toThrow('range')
  })
})
