// The laws of PRODUCT §3 and its points a-i over random conversations. Each is stated from the
// visible history (messages and decisions), never from the state that decide() keeps for itself.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, MAX_ASKS, missingFields } from '../../src/capture/decide.ts'
import { MODES } from '../../src/capture/settings.ts'
import type { CaptureState, Signals } from '../../src/capture/state.ts'
import {
  messages,
  type Played,
  play,
  type Step,
  scripts,
  settingsIn,
  settingsOf,
} from './scripts.ts'

const RUNS = { numRuns: 400 }

function law(name: string, script: fc.Arbitrary<Step[]>, holds: (turns: Played[]) => void): void {
  it(name, () => fc.assert(fc.property(script.map(play), holds), RUNS))
}

const isOn = (turn: Played) => turn.settings.enabled
const wants = ({ message }: Played) => (message.interested || message.explicit) && !message.declines
const missing = (turn: Played) => missingFields(turn.settings, turn.signals.known)
const points = (fields: readonly string[]) => fields.filter((field) => field !== 'name')

describe('off', () => {
  law('nothing is asked, said or withheld and nothing is remembered', scripts(), (turns) => {
    for (const turn of turns.filter((one) => !isOn(one))) {
      expect(turn.decision).toEqual({ engage: true, answers: [], say: [], ask: null, corrects: [] })
      expect(turn.next).toBe(turn.state)
    }
  })
  law(
    'switching off and on again goes on as if the messages between were not there',
    scripts(),
    (turns) => {
      const on = turns.filter(isOn)
      const asks = (played: Played[]) => played.map(({ decision }) => decision.ask)
      expect(asks(play(on))).toEqual(asks(on))
    },
  )
})

describe('on_interest', () => {
  const only = scripts(['on_interest'])
  law('always answers', only, (turns) => {
    for (const turn of turns) expect(turn.decision.engage).toBe(true)
  })
  law(
    'asks for interest only in the reply to an interested message that is no decline',
    only,
    (turns) => {
      for (const turn of turns)
        if (turn.decision.ask?.reason === 'interest') expect(wants(turn)).toBe(true)
    },
  )
  law('the first interested message of a conversation is asked on', scripts(), (turns) => {
    const first = turns.filter(isOn).find(wants)
    const declined = turns.slice(0, first ? turns.indexOf(first) : 0)
    if (first?.settings.mode !== 'on_interest' || missing(first).length === 0) return
    if (declined.some((turn) => isOn(turn) && turn.message.declines) && !first.message.explicit)
      return
    expect(first.decision.ask).not.toBeNull()
  })
  law('after a decline does not ask for interest until an explicit sign', scripts(), (turns) => {
    let declined = false
    for (const turn of turns.filter(isOn)) {
      if (turn.message.declines) declined = true
      else if (turn.message.explicit) declined = false
      if (declined) expect(turn.decision.ask?.reason).not.toBe('interest')
    }
  })
  law('an explicit sign after a decline is asked on while asks are left', only, (turns) => {
    const on = turns.filter(isOn)
    for (const [index, turn] of on.entries()) {
      const before = on[index - 1]
      if (!before?.message.declines || !turn.message.explicit || turn.message.declines) continue
      const asks = on.slice(0, index).filter(({ decision }) => decision.ask?.reason === 'interest')
      if (missing(turn).length === 0 || asks.length >= MAX_ASKS) continue
      expect(turn.decision.ask).not.toBeNull()
    }
  })
  law('asks at most three times in all, corrections apart', scripts(), (turns) => {
    const asks = turns.filter(({ decision }) => decision.ask && decision.ask.reason !== 'invalid')
    const interest = asks.filter(({ decision }) => decision.ask?.reason === 'interest')
    expect(interest.length).toBeLessThanOrEqual(3)
    const first = turns.filter(isOn).find(wants)
    // Asks of other modes count (§3 h): only the very first interested message may come after three.
    for (const turn of interest) if (turn !== first) expect(asks.indexOf(turn)).toBeLessThan(3)
  })
  law(
    'asks in no two replies running, but always on the first interested message',
    scripts(),
    (turns) => {
      const on = turns.filter(isOn)
      const first = on.find(wants)
      for (const [index, turn] of on.entries()) {
        if (turn.decision.ask?.reason !== 'interest' || turn === first) continue
        expect(on[index - 1]?.decision.ask ?? null).toBeNull()
      }
    },
  )
  law(
    'a later interested message is asked on when the reply before asked nothing',
    only,
    (turns) => {
      const on = turns.filter(isOn)
      let declined = false
      let asks = 0
      for (const [index, turn] of on.entries()) {
        declined = turn.message.declines || (declined && !turn.message.explicit)
        if (wants(turn) && !declined && missing(turn).length > 0 && asks < 3) {
          if (!on[index - 1]?.decision.ask) expect(turn.decision.ask).not.toBeNull()
        }
        if (turn.decision.ask?.reason === 'interest') asks++
      }
    },
  )
})

describe('each_reply', () => {
  law(
    'every reply answers, and asks exactly until the details are given',
    scripts(['each_reply']),
    (turns) => {
      for (const turn of turns.filter(isOn)) {
        expect(turn.decision.engage).toBe(true)
        expect(turn.decision.ask !== null).toBe(missing(turn).length > 0)
        if (turn.decision.ask) expect(['each_reply', 'invalid']).toContain(turn.decision.ask.reason)
      }
    },
  )
})

describe('insist', () => {
  const only = scripts(['insist'])
  law('answers nothing, and asks, until the details are given', only, (turns) => {
    for (const turn of turns.filter(isOn)) {
      const given = missing(turn).length === 0
      expect(turn.decision.engage).toBe(given)
      expect(turn.decision.ask === null).toBe(given)
      if (turn.decision.ask) expect(['insist', 'invalid']).toContain(turn.decision.ask.reason)
      if (!given) expect(turn.decision.answers).toEqual([])
    }
  })
  law(
    'answers the first withheld question and the latest, once, in the first reply that engages',
    scripts(),
    (turns) => {
      let held: string[] = []
      for (const turn of turns.filter(isOn)) {
        const asking = turn.message.asks ? [turn.signals.turnId] : []
        if (!turn.decision.engage) {
          held.push(...asking)
          continue
        }
        const owed = held.length === 0 ? [] : [...held, ...asking]
        expect(turn.decision.answers).toEqual([
          ...new Set(owed.length ? [owed[0], owed.at(-1)] : []),
        ])
        held = []
      }
    },
  )
})

describe('in every mode', () => {
  law('the status follows the settings and what is known', scripts(), (turns) => {
    for (const turn of turns.filter(isOn)) {
      expect(turn.next.status).toBe(missing(turn).length === 0 ? 'given' : 'open')
    }
  })
  law(
    'nobody is asked once the details are given, nor for what is known, nor for a name alone',
    scripts(),
    (turns) => {
      for (const { decision, settings, signals } of turns) {
        if (!decision.ask) continue
        const has = (field: 'email' | 'phone') => signals.known.includes(field)
        const given = {
          either: has('email') || has('phone'),
          both: has('email') && has('phone'),
          email: has('email'),
          phone: has('phone'),
        }
        expect(given[settings.ask]).toBe(false)
        expect(decision.ask.fields.filter((field) => signals.known.includes(field))).toEqual([])
        expect(points(decision.ask.fields)).not.toEqual([])
        expect(decision.ask.fields).toEqual(
          ['email', 'phone', 'name'].filter((field) =>
            decision.ask?.fields.includes(field as 'email'),
          ),
        )
        expect(decision.ask.fields.includes('name')).toBe(
          settings.askName && !signals.known.includes('name'),
        )
      }
    },
  )
  law(
    'an invalid detail is corrected once per conversation and kind, before any other ask',
    scripts(),
    (turns) => {
      const corrected = new Set<string>()
      for (const turn of turns.filter(isOn)) {
        const silent = turn.settings.mode === 'on_interest' && turn.message.declines
        const due = turn.message.invalid.filter(
          (field) => !corrected.has(field) && !turn.signals.known.includes(field),
        )
        const expected = silent || missing(turn).length === 0 ? [] : due
        expect([...turn.decision.corrects].sort()).toEqual([...expected].sort())
        expect(turn.decision.ask?.reason === 'invalid').toBe(expected.length > 0)
        if (expected.length > 0)
          expect(turn.decision.ask?.fields).toEqual(expect.arrayContaining(expected))
        for (const field of turn.decision.corrects) corrected.add(field)
      }
    },
  )
  law('a second invalid value changes nothing', scripts(), (turns) => {
    for (const turn of turns.filter(isOn)) {
      const spent = turn.message.invalid.filter((field) => turn.state.corrected.includes(field))
      const invalid = turn.message.invalid.filter((field) => !spent.includes(field))
      const without = decide(turn.settings, turn.state, { ...turn.signals, invalid })
      expect(without).toEqual({ decision: turn.decision, next: turn.next })
    }
  })
  law('a decline is acknowledged unless the message gives a contact point', scripts(), (turns) => {
    for (const { decision, message } of turns.filter(isOn)) {
      const owed = message.declines && points(message.given).length === 0
      expect(decision.say.includes('decline')).toBe(owed)
    }
  })
  law(
    'a given contact point is thanked for, a mistyped one suggested, in this order',
    scripts(),
    (turns) => {
      for (const { decision, message } of turns.filter(isOn)) {
        if (points(message.given).length > 0) expect(decision.say[0]).toBe('thanks')
        if (message.given.length === 0) expect(decision.say).not.toContain('thanks')
        expect(decision.say.includes('suggestion')).toBe(message.suggests)
        expect(decision.say).toEqual(
          ['thanks', 'suggestion', 'decline'].filter((part) =>
            decision.say.includes(part as 'thanks'),
          ),
        )
      }
    },
  )
  law('a name alone is not thanked for before there is a lead', scripts(), (turns) => {
    for (const { decision, signals } of turns.filter(isOn)) {
      if (points(signals.known).length === 0) expect(decision.say).not.toContain('thanks')
    }
  })
  law(
    'whether to engage, what to say and what to answer never depend on interest',
    scripts(),
    (turns) => {
      for (const { settings, state, signals, decision } of turns) {
        for (const interested of [true, false]) {
          for (const explicit of [true, false]) {
            const other = decide(settings, state, { ...signals, interested, explicit }).decision
            expect([other.engage, other.say, other.answers]).toEqual([
              decision.engage,
              decision.say,
              decision.answers,
            ])
          }
        }
      }
    },
  )
  law('asks and declines so far are counted over all modes', scripts(), (turns) => {
    const last = turns.at(-1)!
    const asks = turns.flatMap(({ decision }) => (decision.ask ? [decision.ask.reason] : []))
    expect(last.next.asks).toBe(asks.filter((reason) => reason !== 'invalid').length)
    expect(last.next.interestAsks).toBe(asks.filter((reason) => reason === 'interest').length)
    expect(last.next.declines).toBe(turns.filter((one) => isOn(one) && one.message.declines).length)
  })
})

describe('decide', () => {
  const states: fc.Arbitrary<CaptureState> = fc.record({
    status: fc.constantFrom('open', 'given'),
    interest: fc.constantFrom('none', 'shown', 'declined'),
    interested: fc.nat(5),
    asks: fc.nat(9),
    interestAsks: fc.nat(3),
    askedLast: fc.boolean(),
    declines: fc.nat(3),
    corrected: fc.subarray<'email' | 'phone'>(['email', 'phone']),
    withheld: fc.constantFrom(
      { first: null, latest: null },
      { first: 'a', latest: 'a' },
      { first: 'a', latest: 'b' },
    ),
  })

  it('is total and pure: any stored state and any signals give a decision, and nothing is touched', () => {
    const known = fc.subarray(['email', 'phone', 'name'] as const)
    fc.assert(
      fc.property(settingsIn(), states, messages, known, (chosen, state, message, fields) => {
        const settings = settingsOf(chosen as Parameters<typeof settingsOf>[0])
        const signals: Signals = { ...message, turnId: 't', known: fields }
        const before = structuredClone([settings, state, signals])
        const result = decide(settings, state, signals)
        expect([settings, state, signals]).toEqual(before)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
        expect(decide(settings, state, signals)).toEqual(result)
        expect(MODES).toContain(settings.mode)
      }),
      { numRuns: 1000 },
    )
  })
})
