import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evalIntent } from '../../scripts/eval/intent.ts'
import { classify } from '../../src/intent/classifier.ts'

const DATA = join(import.meta.dirname, '../../../shared/data')

type Script = { turns: string[]; expect: { interestTurn: number | null; refusalTurn?: number } }

describe.skipIf(!existsSync(DATA))('on the development data', () => {
  test('intent F1 is at least 0.93 at the shipped threshold', async () => {
    const { f1, auc } = await evalIntent(join(DATA, 'intent/dev.jsonl'))
    expect(f1).toBeGreaterThanOrEqual(0.93)
    expect(auc).toBeGreaterThanOrEqual(0.98)
  })

  test('interest starts at the right turn in at least 27 of 30 conversations', () => {
    const lines = readFileSync(join(DATA, 'conversations.jsonl'), 'utf8').split('\n')
    const scripts = lines.filter(Boolean).map((line) => JSON.parse(line) as Script)
    const right = scripts.filter(({ turns, expect: { interestTurn } }) => {
      const first = turns.findIndex((text) => classify({ text }).probability >= 0.5)
      return (first < 0 ? null : first) === interestTurn
    })
    expect(right.length).toBeGreaterThanOrEqual(27)
  })

  test('refusals are declines', () => {
    const lines = readFileSync(join(DATA, 'conversations.jsonl'), 'utf8').split('\n')
    for (const line of lines.filter(Boolean)) {
      const { turns, expect: expected } = JSON.parse(line) as Script
      if (expected.refusalTurn === undefined) continue
      expect(classify({ text: turns[expected.refusalTurn]!, asked: true }).declines).toBe(true)
    }
  })
})
