// The laws of lead collection (PRODUCT §3), judged on a finished conversation as the API tells it:
// what was decided at each visitor turn against what was asked and whether it was answered.
// Independent of src/capture on purpose: the same words, written a second time.
import type { LeadCollection, Mode } from '../../src/capture/settings.ts'
import type { Field } from '../../src/contact/contact.ts'
import type { TurnView } from '../../src/conversation/view.ts'

const MAX_INTEREST_ASKS = 3
const ORDER: readonly Field[] = ['email', 'phone', 'name']

export type Broken = { law: string; turn: number }

/** One visitor turn and the reply to it. */
type Exchange = { visitor: TurnView; reply: TurnView; known: Set<Field>; given: boolean }

type Settings = Pick<LeadCollection, 'enabled' | 'mode' | 'ask'>

/** Every breach, by the number of the visitor's turn from 0. */
export function brokenLaws(settings: Settings, turns: readonly TurnView[]): Broken[] {
  const { exchanges, broken } = pair(settings, turns)
  if (!settings.enabled) return [...broken, ...each(exchanges, nothingWhenOff)]
  return [...broken, ...each(exchanges, inEveryMode), ...BY_MODE[settings.mode](exchanges)]
}

function pair(settings: Settings, turns: readonly TurnView[]) {
  const exchanges: Exchange[] = []
  const broken: Broken[] = []
  const known = new Set<Field>()
  turns.forEach((visitor, index) => {
    if (visitor.from !== 'visitor') return
    const reply = turns[index + 1]
    if (reply?.from !== 'agent') {
      broken.push({ law: 'every message is answered', turn: exchanges.length })
      return
    }
    for (const { field } of visitor.captured) known.add(field)
    const standing = new Set(known)
    exchanges.push({ visitor, reply, known: standing, given: isGiven(settings.ask, standing) })
  })
  return { exchanges, broken }
}

/** §3 b. Somebody else's details are a lead as well, so it does not matter whose they are. */
function isGiven(ask: LeadCollection['ask'], known: Set<Field>): boolean {
  switch (ask) {
    case 'either':
      return known.has('email') || known.has('phone')
    case 'both':
      return known.has('email') && known.has('phone')
    case 'email':
    case 'phone':
      return known.has(ask)
  }
}

function each(
  exchanges: Exchange[],
  judge: (exchange: Exchange, index: number) => (string | false)[],
): Broken[] {
  return exchanges.flatMap((exchange, turn) =>
    judge(exchange, turn).flatMap((law) => (law ? [{ law, turn }] : [])),
  )
}

function nothingWhenOff({ visitor, reply }: Exchange): string[] {
  return [
    reply.ask ? 'off: nothing is asked' : '',
    visitor.captured.length > 0 ? 'off: nothing is extracted' : '',
    reply.engaged ? '' : 'off: every message is answered',
  ].filter((law) => law !== '')
}

function inEveryMode({ visitor, reply, known, given }: Exchange): (string | false)[] {
  const fields = reply.ask?.fields ?? []
  return [
    fields.some((field) => known.has(field)) && 'nobody is asked for what is known',
    given && reply.ask !== null && 'nobody is asked once the details are given',
    fields.join() !== ORDER.filter((field) => fields.includes(field)).join() &&
      'fields are asked in the order email, phone, name',
    fields.join() === 'name' && 'a name is never asked for alone',
    visitor.captured.some((one) => visitor.text.slice(one.start, one.end).trim() === '') &&
      'every captured value has the range the visitor typed',
  ]
}

const BY_MODE: Record<Mode, (exchanges: Exchange[]) => Broken[]> = {
  on_interest: onInterest,
  each_reply: (exchanges) =>
    each(exchanges, ({ reply, given }) => [
      !reply.engaged && 'each_reply: every reply answers',
      !given && !reply.ask && 'each_reply: every reply asks until the details are given',
    ]),
  insist: (exchanges) =>
    each(exchanges, ({ reply, given }) => [
      reply.engaged !== given && 'insist: answers exactly when the details are given',
      !given && !reply.ask && 'insist: asks until the details are given',
    ]),
}

function onInterest(exchanges: Exchange[]): Broken[] {
  let asks = 0
  let interestedBefore = false
  let declined = false
  let askedLast = false
  return each(exchanges, ({ visitor, reply, given }) => {
    const { interested = false, explicit = false } = visitor.intent ?? {}
    const shows = (interested || explicit) && !visitor.declined
    if (visitor.declined) declined = true
    else if (explicit) declined = false
    const isAsk = reply.ask?.reason === 'interest'
    const laws = [
      !reply.engaged && 'on_interest: every reply answers',
      isAsk && !shows && 'on_interest: never asks before interest is shown',
      isAsk && declined && 'on_interest: after a decline only an explicit sign asks again',
      isAsk && asks >= MAX_INTEREST_ASKS && 'on_interest: never more than 3 asks',
      isAsk && interestedBefore && askedLast && 'on_interest: never asks in two replies running',
      shows &&
        !interestedBefore &&
        !declined &&
        !given &&
        !reply.ask &&
        'on_interest: the first interested message is asked on',
    ]
    if (isAsk) asks++
    if (shows) interestedBefore = true
    askedLast = reply.ask !== null
    return laws
  })
}
