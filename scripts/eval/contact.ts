// `npm run eval -- contact FILE`: precision, recall and F1 of the contact parser over annotated
// messages (PRODUCT §11). Micro-averaged; an item without `names` says nothing about names.

import { readFile, writeFile } from 'node:fs/promises'
import type { Field } from '../../src/contact/contact.ts'
import { parseContact } from '../../src/contact/parse.ts'
import { fold } from '../../src/contact/token.ts'

type Item = {
  text: string
  emails: string[]
  phones: { raw: string; e164?: string }[]
  names?: string[]
  region?: string
}

export type Score = { precision: number; recall: number; f1: number }
export type ContactFigures = { n: number; email: Score; phone: Score; name: Score }
export type ContactPrediction = { emails: string[]; phones: string[]; names: string[] }

/** Scores `file` (JSONL); with `out`, writes one prediction a line in the order of the input. */
export async function evalContact(file: string, out?: string): Promise<ContactFigures> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const items = lines.map((line) => JSON.parse(line) as Item)
  const predictions = items.map(predict)
  const counts = { email: newCount(), phone: newCount(), name: newCount() }
  for (const [index, item] of items.entries()) {
    const prediction = predictions[index]
    if (!prediction) continue
    tally(counts.email, item.emails.map(lower), prediction.emails.map(lower))
    const numbers = item.phones.map((phone) => phone.e164 ?? phone.raw)
    tally(counts.phone, numbers, prediction.phones)
    if (item.names) tally(counts.name, item.names.map(fold), prediction.names.map(fold))
  }
  if (out) await writeFile(out, predictions.map((item) => `${JSON.stringify(item)}\n`).join(''))
  const { email, phone, name } = counts
  return { n: items.length, email: score(email), phone: score(phone), name: score(name) }
}

// Whatever its owner: the figures ask what stands in the text, not whose it is.
function predict(item: Item): ContactPrediction {
  const { found } = parseContact(item.text, { region: item.region ?? 'US' })
  const of = (field: Field) => found.filter((hit) => hit.field === field).map((hit) => hit.value)
  return { emails: of('email'), phones: of('phone'), names: of('name') }
}

type Count = { right: number; predicted: number; expected: number }

function tally(count: Count, expected: readonly string[], predicted: readonly string[]): void {
  const wanted = new Set(expected)
  const given = new Set(predicted)
  count.expected += wanted.size
  count.predicted += given.size
  for (const value of given) if (wanted.has(value)) count.right += 1
}

function score({ right, predicted, expected }: Count): Score {
  const precision = predicted === 0 ? 1 : right / predicted
  const recall = expected === 0 ? 1 : right / expected
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision: round(precision), recall: round(recall), f1: round(f1) }
}

function newCount(): Count {
  return { right: 0, predicted: 0, expected: 0 }
}

function lower(value: string): string {
  return value.toLowerCase()
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
