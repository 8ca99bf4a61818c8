// A reference model of a conversation (PRODUCT §3), written again from the page: it looks through
// the whole log where decide() keeps a state. fast-check drives both with the same commands, the
// real one through attribute() and known() as the conversation does.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide } from '../../src/capture/decide.ts'
import { attribute, known, NO_PEOPLE } from '../../src/capture/people.ts'
import type { LeadCollection } from '../../src/capture/settings.ts'
import { INITIAL_STATE } from '../../src/capture/state.ts'
import type { Contacts, Found } from '../../src/contact/contact.ts'
import { type Message, messages, settingsIn, settingsOf } from './scripts.ts'

type Kind = 'email' | 'phone'
type Entry = {
  id: string
  message: Message
  reason: string | null
  corrects: Kind[]
  engage: boolean
}

class Model {
  settings = settingsOf({})
  log: Entry[] = []

  /** What the agent should do with this message, as one comparable value. */
  say(id: string, message: Message) {
    if (!this.settings.enabled)
      return { engage: true, reason: null, fields: [], answers: [], say: [] }
    const has = (field: string) =>
      [...this.log.map((e) => e.message), message].some((m) => m.given.some((g) => g === field))
    const { ask, mode, askName } = this.settings
    const wanted: Kind[] = ask === 'either' || ask === 'both' ? ['email', 'phone'] : [ask]
    const lacking = ask === 'either' && wanted.some(has) ? [] : wanted.filter((kind) => !has(kind))
    const open = lacking.length > 0
    const corrects = message.invalid.filter(
      (kind) =>
        open &&
        !has(kind) &&
        !(mode === 'on_interest' && message.declines) &&
        !this.log.some((e) => e.corrects.includes(kind)),
    )
    const reason = !open
      ? null
      : corrects.length > 0
        ? 'invalid'
        : mode === 'on_interest'
          ? this.interest(message)
          : mode
    const engage = mode !== 'insist' || !open
    const fields = ['email', 'phone', 'name'].filter((f) =>
      f === 'name'
        ? askName && !has('name')
        : lacking.some((k) => k === f) || corrects.some((k) => k === f),
    )
    const point = message.given.some((field) => field !== 'name')
    const say = [
      ...(point || (message.given.length > 0 && (has('email') || has('phone'))) ? ['thanks'] : []),
      ...(message.declines && !point ? ['decline'] : []),
    ]
    const answers = engage ? this.owed(message.asks ? id : null) : []
    this.log.push({ id, message, reason, corrects, engage })
    return { engage, reason, fields: reason ? fields : [], answers, say }
  }

  interest(message: Message): string | null {
    const wants = (m: Message) => (m.interested || m.explicit) && !m.declines
    const declined = this.log.findLastIndex((e) => e.message.declines)
    const reopened =
      message.explicit || this.log.slice(declined + 1).some((e) => e.message.explicit)
    if (!wants(message) || (declined >= 0 && !reopened)) return null
    if (!this.log.some((e) => wants(e.message))) return 'interest'
    const asks = this.log.filter((e) => e.reason !== null && e.reason !== 'invalid').length
    return asks < 3 && this.log.at(-1)?.reason === null ? 'interest' : null
  }

  owed(now: string | null): string[] {
    const held = this.log
      .slice(this.log.findLastIndex((e) => e.engage) + 1)
      .filter((e) => e.message.asks)
      .map((e) => e.id)
    const [first] = held
    const last = now ?? held.at(-1)
    return first === undefined || last === undefined ? [] : [...new Set([first, last])]
  }
}

class Real {
  settings = settingsOf({})
  state = INITIAL_STATE
  people = NO_PEOPLE

  say(id: string, message: Message) {
    const values = { email: 'ana@acme.test', phone: '+14155552671', name: 'Ana' }
    const found = message.given.map(
      (field): Found => ({
        field,
        value: values[field],
        raw: values[field],
        start: 0,
        end: 3,
        owner: { kind: 'self' },
      }),
    )
    const contacts: Contacts = { found, invalid: [], corrects: false }
    const turn = attribute(this.people, contacts, { id, at: 1 })
    // Off: nothing is extracted (§3 h).
    if (this.settings.enabled) this.people = turn.people
    const signals = {
      ...message,
      suggests: false,
      turnId: id,
      given: turn.given,
      known: known(this.people, this.settings),
    }
    const { decision, next } = decide(this.settings, this.state, signals)
    this.state = next
    const { engage, ask, answers, say } = decision
    return { engage, reason: ask?.reason ?? null, fields: ask?.fields ?? [], answers, say }
  }
}

class Say implements fc.Command<Model, Real> {
  readonly message: Message
  constructor(message: Message) {
    this.message = message
  }
  check = () => true
  run(model: Model, real: Real): void {
    const id = `turn_${model.log.length}`
    expect(real.say(id, this.message)).toEqual(model.say(id, this.message))
  }
  toString = () => `say(${JSON.stringify(this.message)})`
}

class Configure implements fc.Command<Model, Real> {
  readonly settings: LeadCollection
  constructor(settings: LeadCollection) {
    this.settings = settings
  }
  check = () => true
  run(model: Model, real: Real): void {
    model.settings = real.settings = this.settings
  }
  toString = () => `configure(${JSON.stringify(this.settings)})`
}

it('a conversation of messages and changes of settings goes as the reference model says', () => {
  const say = messages.map((message) => new Say(message))
  const configure = settingsIn().map((s) => new Configure(settingsOf(s as Partial<LeadCollection>)))
  fc.assert(
    fc.property(
      fc.commands([say, say, say, configure], { maxCommands: 40, size: '+1' }),
      (commands) => {
        fc.modelRun(() => ({ model: new Model(), real: new Real() }), commands)
      },
    ),
    { numRuns: 600 },
  )
})
