// A lead as a person: what they are called, how they are reached, and the cells that show it.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Lead } from '../../leads/columns.ts'
import { DETAIL_WORDS } from './detail-words.ts'

/** Members of the workspace by user id: who a lead can be given to. */
export type People = ReadonlyMap<string, string>

/** A member who has left keeps their leads, and has no name here any more. */
export function personNamed(people: People, userId: string): string {
  return people.get(userId) ?? DETAIL_WORDS.timeline.someone
}

type Reachable = Pick<Lead, 'id' | 'name' | 'email' | 'phone'>

/** A name for buttons and titles, whatever is known. */
export function personOf(lead: Reachable): string {
  return lead.name ?? pointsOf(lead)[0] ?? lead.id
}

/** How else one reaches whom `personOf` names: what stands in the name's place is not said again. */
export function waysTo(lead: Reachable): string[] {
  return pointsOf(lead).slice(lead.name === null ? 1 : 0)
}

function pointsOf({ email, phone }: Reachable): string[] {
  return [email, phone && phoneWords(phone)].filter((point) => point !== null)
}

/** @example phoneWords('+14155552671') // '+1 415 555 2671' */
export function phoneWords(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}

/** An address of the outside is only linked when a browser may follow it: a page can claim any. */
export function webLink(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? address : null
}
