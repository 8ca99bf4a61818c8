// One played conversation against what its script expects. Pure; called by conversations.ts.
import type { Mode } from '../../src/capture/settings.ts'
import type { ApiLead } from '../local/client.ts'
import type { Played } from './conversations.ts'
import { brokenLaws } from './laws.ts'

export type ExpectedLead = { email?: string; phone?: string; name?: string; also?: string[] }

export type Script = {
  kb: string
  lang?: string
  region?: string
  turns: string[]
  expect: { leads: ExpectedLead[]; interestTurn: number | null; refusalTurn?: number }
}

export type Verdict = {
  leadsExpected: number
  leadsRight: number
  leadsWrong: number
  namesExpected: number
  namesRight: number
  lawsBroken: number
  askedEarly: number
  askedLate: number
}

/** The counts of one conversation, and in words what was wrong with it. */
export function judge(script: Script, mode: Mode, played: Played) {
  const problems: string[] = []
  const { leads, turns, replies, lost } = played
  const expected = script.expect.leads
  const right = expected.map((lead) => leads.find((found) => holds(found, lead)))
  const wrong = wrongLeads(expected, leads)
  const named = expected.filter((lead) => lead.name)
  const namesRight = named.filter((lead) => {
    const found = right[expected.indexOf(lead)]
    return found && fold(found.name ?? '') === fold(lead.name ?? '')
  })
  const laws = brokenLaws({ enabled: true, mode, ask: 'either' }, turns).map(
    ({ law, turn }) => `turn ${turn}: ${law}`,
  )
  if (lost) laws.push('acknowledged means durable')
  if (mode === 'on_interest') laws.push(...asksAfterRefusal(script, played))
  if (replies.some((reply) => !isStored(reply, played)))
    laws.push('what was said is what is stored')
  const { early, late } = mode === 'on_interest' ? askedWhen(script, played) : NEITHER

  expected.forEach((lead, index) => {
    if (!right[index]) problems.push(`lead missing: ${JSON.stringify(lead)}`)
  })
  problems.push(...wrong.map((value) => `wrong: ${value}`))
  for (const lead of named)
    if (!namesRight.includes(lead))
      problems.push(`name missing: ${lead.name}, found ${right[expected.indexOf(lead)]?.name}`)
  problems.push(...laws.map((law) => `law broken, ${law}`))
  if (early) problems.push('asked early')
  if (late) problems.push('asked late')

  const counts: Verdict = {
    leadsExpected: expected.length,
    leadsRight: right.filter(Boolean).length,
    leadsWrong: wrong.length,
    namesExpected: named.length,
    namesRight: namesRight.length,
    lawsBroken: laws.length,
    askedEarly: Number(early),
    askedLate: Number(late),
  }
  return { counts, problems }
}

export function sum(verdicts: Verdict[]): Verdict {
  const total: Verdict = {
    leadsExpected: 0,
    leadsRight: 0,
    leadsWrong: 0,
    namesExpected: 0,
    namesRight: 0,
    lawsBroken: 0,
    askedEarly: 0,
    askedLate: 0,
  }
  for (const verdict of verdicts)
    for (const key of Object.keys(total) as (keyof Verdict)[]) total[key] += verdict[key]
  return total
}

function holds(found: ApiLead, lead: ExpectedLead): boolean {
  return (
    (!lead.email || found.emails.includes(lead.email.toLowerCase())) &&
    (!lead.phone || found.phones.includes(lead.phone))
  )
}

/** Contact points nobody expects, and leads beyond the expected ones. */
function wrongLeads(expected: ExpectedLead[], leads: ApiLead[]): string[] {
  const allowed = new Set(
    expected.flatMap(({ email, phone, also = [] }) => [email?.toLowerCase(), phone, ...also]),
  )
  const points = leads.flatMap((lead) => [...lead.emails, ...lead.phones])
  const unexpected = points.filter((value) => !allowed.has(value))
  const surplus = leads
    .filter((lead) => [...lead.emails, ...lead.phones].every((value) => allowed.has(value)))
    .slice(expected.length)
  return [...unexpected, ...surplus.map((lead) => `surplus lead ${lead.id}`)]
}

const NEITHER = { early: false, late: false }

/** Against the script's `interestTurn`; given details need no ask. */
function askedWhen(script: Script, { turns, replies }: Played): { early: boolean; late: boolean } {
  const { interestTurn } = script.expect
  const firstAsk = replies.findIndex((reply) => reply.reply.ask !== null)
  const asked = firstAsk >= 0
  if (interestTurn === null) return { early: asked, late: false }
  const visitorTurns = turns.filter((turn) => turn.from === 'visitor')
  const given = visitorTurns
    .slice(0, interestTurn + 1)
    .some((turn) => turn.captured.some(({ field }) => field !== 'name'))
  return {
    early: asked && firstAsk < interestTurn,
    late: !given && (!asked || firstAsk > interestTurn),
  }
}

/** `refusalTurn`: no ask in its reply or later without a new explicit sign. */
function asksAfterRefusal(script: Script, { turns, replies }: Played): string[] {
  const { refusalTurn } = script.expect
  if (refusalTurn === undefined) return []
  const visitorTurns = turns.filter((turn) => turn.from === 'visitor')
  const broken: string[] = []
  for (let turn = refusalTurn; turn < replies.length; turn++) {
    const explicit = turn > refusalTurn && visitorTurns[turn]?.intent?.explicit
    if (explicit) break
    if (replies[turn]?.reply.ask) broken.push(`turn ${turn}: asked after the refusal`)
  }
  return broken
}

function isStored({ reply, engaged }: Played['replies'][number], { turns }: Played): boolean {
  const stored = turns.find((turn) => turn.id === reply.id)
  return (
    stored?.text === reply.text &&
    stored.engaged === engaged &&
    stored.ask?.reason === reply.ask?.reason &&
    stored.ask?.fields.join() === reply.ask?.fields.join()
  )
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
