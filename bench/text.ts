// What one visitor message costs before anything is stored: built-in intent and the contact parser, on
// messages of 200 characters and on the longest body there is (64 KB), of the worst kinds known.
import { parseContact } from '../src/contact/parse.ts'
import { classify } from '../src/intent/classifier.ts'
import { atMost, median, type Row, RUNS } from './rows.ts'

const MESSAGE_LENGTH = 200
const LONGEST = 64 * 1024
const MESSAGES = 500
const SENTENCES = [
  'Hi, how much is the studio plan for six people and is there a discount if we pay for a year? ',
  'My name is Ana Lopez, you can reach me on 415 555 2671 or ana at gmail dot com, thank you. ',
  'The invoice 2024-118822 from March shows $39,900 and the order 8837261 is still not credited. ',
  'Hola, quisiera reservar una cita para la próxima semana, mi número es +34 612 345 678. ',
]

export function textRows(): Row[] {
  const messages = Array.from({ length: MESSAGES }, (_, i) =>
    SENTENCES.map((_, j) => SENTENCES[(i + j) % SENTENCES.length])
      .join('')
      .slice(i % 40, (i % 40) + MESSAGE_LENGTH),
  )
  const intent = (text: string) => classify({ text })
  const contact = (text: string) => parseContact(text, { region: 'US' })
  return [
    atMost('intent.200', microseconds(messages, intent), 1000, 'us', 'ratio'),
    atMost('contact.200', microseconds(messages, contact), 500, 'us', 'ratio'),
    atMost('intent.64kb', slowest(intent), 50, 'ms', 'ratio'),
    atMost('contact.64kb', slowest(contact), 50, 'ms', 'ratio'),
  ]
}

function microseconds(messages: readonly string[], parse: (text: string) => unknown): number {
  const runs = Array.from({ length: RUNS + 1 }, () => {
    const startedAt = performance.now()
    for (const message of messages) parse(message)
    return ((performance.now() - startedAt) * 1000) / messages.length
  })
  // The first one compiles.
  return median(runs.slice(1))
}

/** The slowest kind of text, by the median of its runs. */
function slowest(parse: (text: string) => unknown): number {
  const kinds = [
    'a',
    '1',
    '1-',
    '@',
    'a@',
    'a.b@',
    '+1 ',
    ' at ',
    'ana at ',
    'x dot ',
    '(',
    'é',
    '5️⃣',
    'one two ',
    'Ana Maria ',
    SENTENCES.join(''),
  ]
  return Math.max(
    ...kinds.map((kind) => {
      const text = kind.repeat(Math.ceil(LONGEST / kind.length)).slice(0, LONGEST)
      return median(
        Array.from({ length: 3 }, () => {
          const startedAt = performance.now()
          parse(text)
          return performance.now() - startedAt
        }),
      )
    }),
  )
}
