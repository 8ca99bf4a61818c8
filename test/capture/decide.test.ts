// decide() as tables: mode × what is known × what the message brings, then the fine points of
// PRODUCT §3 as short stories.
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/capture/decide.ts'
import { LEAD_COLLECTION_DEFAULTS, type LeadCollection, MODES } from '../../src/capture/settings.ts'
import { INITIAL_STATE } from '../../src/capture/state.ts'
import type { Field } from '../../src/contact/contact.ts'
import { type Message, play, QUIET, settingsOf } from './scripts.ts'

type Said = Partial<Message>
const HELLO: Said = {}
const PRICE: Said = { interested: true, asks: true }
const BOOK: Said = { interested: true, explicit: true }
const NO: Said = { declines: true }
const EMAIL: Said = { given: ['email'] }
const PHONE: Said = { given: ['phone'] }
const BAD_EMAIL: Said = { invalid: ['email'] }

/** One story as short lines: `answer|hold`, what is said, the ask and its fields, the answers. */
function tell(
  settings: Partial<LeadCollection>,
  ...said: (Said & { set?: Partial<LeadCollection> })[]
) {
  let current = settingsOf(settings)
  const steps = said.map(({ set, ...message }) => {
    if (set) current = settingsOf({ ...current, ...set })
    return { settings: current, message: { ...QUIET, ...message } }
  })
  return play(steps).map(({ decision: { engage, say, ask, answers } }) =>
    [
      engage ? 'answer' : 'hold',
      ...say,
      ...(ask ? [`${ask.reason}:${ask.fields.join('+')}`] : []),
      ...answers.map((turnId) => `>${turnId.replace('turn_', '')}`),
    ].join(' '),
  )
}

const ALL = 'email+phone+name'

describe.each([
  // message, on_interest, each_reply, insist: the first message of a conversation under `either`
  ['hello', HELLO, 'answer', `answer each_reply:${ALL}`, `hold insist:${ALL}`],
  ['interest', PRICE, `answer interest:${ALL}`, `answer each_reply:${ALL}`, `hold insist:${ALL}`],
  [
    'explicit only',
    { explicit: true },
    `answer interest:${ALL}`,
    `answer each_reply:${ALL}`,
    `hold insist:${ALL}`,
  ],
  [
    'decline',
    NO,
    'answer decline',
    `answer decline each_reply:${ALL}`,
    `hold decline insist:${ALL}`,
  ],
  [
    'decline with interest',
    { ...PRICE, ...NO },
    'answer decline',
    `answer decline each_reply:${ALL}`,
    `hold decline insist:${ALL}`,
  ],
  ['decline with details', { ...EMAIL, ...NO }, 'answer thanks', 'answer thanks', 'answer thanks'],
  [
    'decline with a name',
    { given: ['name'], ...NO },
    'answer decline',
    'answer decline each_reply:email+phone',
    'hold decline insist:email+phone',
  ],
  ['e-mail', EMAIL, 'answer thanks', 'answer thanks', 'answer thanks'],
  [
    'phone with interest',
    { ...PHONE, ...PRICE },
    'answer thanks',
    'answer thanks',
    'answer thanks',
  ],
  [
    'near-miss',
    { ...EMAIL, suggests: true },
    'answer thanks suggestion',
    'answer thanks suggestion',
    'answer thanks suggestion',
  ],
  [
    'a name only',
    { given: ['name'] },
    'answer',
    'answer each_reply:email+phone',
    'hold insist:email+phone',
  ],
  ['invalid', BAD_EMAIL, `answer invalid:${ALL}`, `answer invalid:${ALL}`, `hold invalid:${ALL}`],
  [
    'invalid with interest',
    { ...BAD_EMAIL, ...PRICE },
    `answer invalid:${ALL}`,
    `answer invalid:${ALL}`,
    `hold invalid:${ALL}`,
  ],
  [
    'invalid beside a valid phone',
    { ...BAD_EMAIL, ...PHONE },
    'answer thanks',
    'answer thanks',
    'answer thanks',
  ],
  [
    'invalid with a decline',
    { ...BAD_EMAIL, ...NO },
    'answer decline',
    `answer decline invalid:${ALL}`,
    `hold decline invalid:${ALL}`,
  ],
] as [string, Said, string, string, string][])(
  'a first message with %s',
  (_name, said, ...expected) => {
    it.each(MODES.map((mode, index) => [mode, expected[index]] as const))(
      '%s: %s',
      (mode, line) => {
        expect(tell({ mode }, said)).toEqual([line])
      },
    )
  },
)

describe.each([
  ['either', [], ALL],
  ['either', ['name'], 'email+phone'],
  ['either', ['phone'], null],
  ['email', [], 'email+name'],
  ['email', ['phone'], 'email+name'],
  ['email', ['phone', 'name'], 'email'],
  ['email', ['email'], null],
  ['phone', ['email'], 'phone+name'],
  ['phone', ['phone'], null],
  ['both', [], ALL],
  ['both', ['email'], 'phone+name'],
  ['both', ['phone', 'name'], 'email'],
  ['both', ['email', 'phone'], null],
] as [LeadCollection['ask'], Field[], string | null][])(
  'asking for %s with %j known',
  (ask, known, fields) => {
    it.each(MODES)(`%s: ${fields ? `asks for ${fields}` : 'asks nothing'}`, (mode) => {
      const signals = { ...QUIET, turnId: 't', known, interested: true }
      const { decision, next } = decide(settingsOf({ mode, ask }), INITIAL_STATE, signals)
      expect(decision.ask?.fields.join('+') ?? null).toBe(fields)
      expect(next.status).toBe(fields ? 'open' : 'given')
      expect(decision.engage).toBe(mode !== 'insist' || fields === null)
    })
    it('leaves the name out when the agent does not ask for it', () => {
      const signals = { ...QUIET, turnId: 't', known }
      const settings = settingsOf({ mode: 'each_reply', ask, askName: false })
      const { ask: asked } = decide(settings, INITIAL_STATE, signals).decision
      expect(asked?.fields.join('+') ?? null).toBe(fields?.replace('+name', '') ?? null)
    })
  },
)

it('a new agent collects nothing, whatever is said', () => {
  const signals = { ...QUIET, ...BOOK, ...EMAIL, ...NO, turnId: 't', known: ['email'] as Field[] }
  const { decision, next } = decide(LEAD_COLLECTION_DEFAULTS, INITIAL_STATE, signals)
  expect(decision).toEqual({ engage: true, answers: [], say: [], ask: null, corrects: [] })
  expect(next).toBe(INITIAL_STATE)
})

describe('stories', () => {
  const interest = `answer interest:${ALL}`

  it('on_interest: hello, interest, details', () => {
    expect(tell({}, HELLO, PRICE, { given: ['email', 'phone', 'name'] }, PRICE)).toEqual([
      'answer',
      interest,
      'answer thanks',
      'answer',
    ])
  })
  it('on_interest: never in two replies running, at most three times', () => {
    const asked = tell({}, PRICE, PRICE, PRICE, PRICE, PRICE, PRICE, PRICE)
    expect(asked).toEqual([interest, 'answer', interest, 'answer', interest, 'answer', 'answer'])
  })
  it('on_interest: after a decline only an explicit sign is asked on, then interest is shown again', () => {
    expect(tell({}, PRICE, NO, PRICE, BOOK, HELLO, PRICE)).toEqual([
      interest,
      'answer decline',
      'answer',
      interest,
      'answer',
      interest,
    ])
  })
  it('on_interest: the first interested message is asked on right after a correction, a later one is not', () => {
    expect(tell({}, BAD_EMAIL, PRICE)).toEqual([`answer invalid:${ALL}`, interest])
    expect(tell({}, { ...PRICE, ...BAD_EMAIL }, PRICE, PRICE)).toEqual([
      `answer invalid:${ALL}`,
      'answer',
      interest,
    ])
  })
  it('on_interest, both: a first contact point is followed up only on interest', () => {
    expect(tell({ ask: 'both' }, EMAIL, HELLO, PRICE, PHONE)).toEqual([
      'answer thanks',
      'answer',
      'answer interest:phone+name',
      'answer thanks',
    ])
  })
  it('each_reply, both: the missing one is asked for in the reply that thanks', () => {
    expect(tell({ mode: 'each_reply', ask: 'both' }, EMAIL, PHONE, HELLO)).toEqual([
      'answer thanks each_reply:phone+name',
      'answer thanks',
      'answer',
    ])
  })
  it('insist: the thanks answer the first withheld question and the latest', () => {
    const mode = 'insist'
    const hold = `hold insist:${ALL}`
    expect(tell({ mode }, HELLO, PRICE, HELLO, EMAIL)).toEqual([
      hold,
      hold,
      hold,
      'answer thanks >1',
    ])
    expect(tell({ mode }, PRICE, PRICE, PRICE, EMAIL)[3]).toBe('answer thanks >0 >2')
    expect(tell({ mode }, PRICE, { ...EMAIL, asks: true })[1]).toBe('answer thanks >0 >1')
    expect(tell({ mode }, PRICE, PRICE, EMAIL, PRICE)[3]).toBe('answer')
  })
  it('insist, both: one contact point does not open the conversation', () => {
    expect(tell({ mode: 'insist', ask: 'both' }, PRICE, EMAIL, PHONE)).toEqual([
      `hold insist:${ALL}`,
      'hold thanks insist:phone+name',
      'answer thanks >0',
    ])
  })
  it('insist: a second invalid value gets the usual ask, another kind its own correction', () => {
    expect(tell({ mode: 'insist' }, BAD_EMAIL, BAD_EMAIL, { invalid: ['phone'] }, PHONE)).toEqual([
      `hold invalid:${ALL}`,
      `hold insist:${ALL}`,
      `hold invalid:${ALL}`,
      'answer thanks',
    ])
  })
  it('a kind the agent did not ask for is corrected as well', () => {
    expect(tell({ ask: 'phone' }, BAD_EMAIL)).toEqual([`answer invalid:${ALL}`])
  })
  it('settings are read at every turn: both reopens, off is silent, a change of mode carries asks over', () => {
    expect(tell({ mode: 'insist' }, EMAIL, { set: { ask: 'both' } }, PHONE)).toEqual([
      'answer thanks',
      'hold insist:phone+name',
      'answer thanks',
    ])
    const each = `answer each_reply:${ALL}`
    expect(
      tell(
        { mode: 'each_reply' },
        HELLO,
        HELLO,
        { set: { mode: 'on_interest' } },
        PRICE,
        HELLO,
        PRICE,
        HELLO,
        PRICE,
      ),
    ).toEqual([each, each, 'answer', interest, 'answer', 'answer', 'answer', 'answer'])
  })
  it('what insist held back is answered as soon as another mode engages', () => {
    expect(tell({ mode: 'insist' }, PRICE, { set: { mode: 'on_interest' } }, HELLO)).toEqual([
      `hold insist:${ALL}`,
      'answer >0',
      'answer',
    ])
  })
})
