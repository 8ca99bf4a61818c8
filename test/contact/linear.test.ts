import { expect, test } from 'vitest'
import { maskCards } from '../../src/contact/cards.ts'
import { parseContact } from '../../src/contact/parse.ts'

// Each would be slow in a scanner that looks back or starts over. Time grows with the length alone:
// four times the text may take at most twelve times as long (the machine is shared; a quadratic
// scanner takes sixteen), and the figures are printed.
const HOSTILE = [
  'a@',
  'ana@b.co ',
  'Ana Lopez ana@b.co ',
  '1 ',
  '4 ',
  '555-',
  '+1 415 555 2671 ',
  'a.',
  'one ',
  'one,',
  'my name is ',
  'a at b dot com ',
  'a dot ',
  '(',
  '我叫',
  '我叫李明，',
  'im ana ',
  'A-',
  "o'",
  'his ',
  '٠ ',
  'call me 555 12 ',
  '4111 1111 1111 1111 ',
  'my wife his number is 503-555-0155 ',
  '\ud800',
  'git@host:',
  'ana@b.comA',
  'jo<at>',
  'jo(at)b(dot)',
  'sylvain chez orange point ',
  '503 double five ',
  '一二三',
  '4 1 5 5 5 5 2 6 7 1 ',
  'Kundennr. ',
  'thanks,\nAnna\n',
  'Van den ',
  'my wife is ',
  'De La ',
  'ana hank mary ',
  '@',
  '.',
]
const OPTIONS = {
  region: 'US',
  asked: ['email', 'phone', 'name'],
  known: { email: 'ana@b.co', name: 'Zed' },
} as const

test('a message of 64 KB takes about four times as long as one of 16 KB', () => {
  const figures = HOSTILE.map((piece) => {
    const short = fill(piece, 16_384)
    const long = fill(piece, 65_536)
    const one = fastest(() => read(short))
    const four = fastest(() => read(long))
    return { piece, one, four, ratio: four / Math.max(one, 1) }
  })
  const worst = figures.reduce((a, b) => (b.four > a.four ? b : a))
  console.log(`contact: worst 64 KB ${worst.four.toFixed(1)} ms (${JSON.stringify(worst.piece)})`)
  for (const { piece, ratio } of figures) expect(ratio, JSON.stringify(piece)).toBeLessThan(12)
}, 60_000)

function read(text: string): void {
  parseContact(text, OPTIONS)
  maskCards(text)
}

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

function fastest(run: () => void): number {
  const times = [0, 1].map(() => {
    // CPU time: the wall clock of a shared machine says little.
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return Math.min(...times)
}
