import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HASH_BITS } from '../../src/intent/features.ts'
import { levelAt, packTable, unpackIds } from '../../src/intent/pack.ts'
import { readTrainingLines, trainIntent } from '../../src/intent/train.ts'

const ROOT = join(import.meta.dirname, '../..')
const WEIGHTS = join(ROOT, 'src/intent/weights.ts')

describe('weights', () => {
  test('training gives the committed weights, byte for byte', { timeout: 180_000 }, () => {
    // Not toBe: a difference of 240 KB is no message anyone reads.
    expect(trainIntent(readTrainingLines()) === readFileSync(WEIGHTS, 'utf8')).toBe(true)
  })

  test('stay under 300 KB', () => {
    expect(statSync(WEIGHTS).size).toBeLessThan(300 * 1024)
  })

  test('training data: every line has a text, a known label and a source', () => {
    for (const { text, label, source } of readTrainingLines()) {
      expect(text.length).toBeGreaterThan(0)
      expect(['interest', 'other']).toContain(label)
      expect(source.length).toBeGreaterThan(0)
    }
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
