// The business's own e-mails and phone numbers, as they stand in its articles and persona: capture never
// takes them for a visitor's (PRODUCT §4). Found when an article is saved, normalised when asked for.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'

export type OwnContact = { kind: 'email' | 'phone'; value: string }

/** Enough for any business; a body of nothing but addresses must not fill the database. */
const CONTACTS_MAX = 500
const PHONE_DIGITS_MIN = 7
const PHONE_DIGITS_MAX = 17

/** E-mails lower-case, phones as written. Linear in the text. */
export function contactsIn(text: string): OwnContact[] {
  const found = new Map<string, OwnContact>()
  const add = (kind: OwnContact['kind'], value: string) => {
    if (found.size < CONTACTS_MAX) found.set(`${kind} ${value}`, { kind, value })
  }
  for (const email of emailsIn(text)) add('email', email)
  for (const phone of phonesIn(text)) add('phone', phone)
  return [...found.values()]
}

const BEFORE_AT = /[\p{L}\p{N}._%+'-]/u
const AFTER_AT = /[\p{L}\p{N}.-]/u
/** RFC 5321: 64 octets of local part, 255 of domain. */
const LOCAL_MAX = 64
const DOMAIN_MAX = 255

function* emailsIn(text: string): Generator<string> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < LOCAL_MAX && BEFORE_AT.test(text.charAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - at <= DOMAIN_MAX && AFTER_AT.test(text.charAt(end))) end++
    while (end > at + 1 && '.-'.includes(text.charAt(end - 1))) end--
    const domain = text.slice(at + 1, end)
    if (start < at && domain.includes('.')) yield text.slice(start, end).toLowerCase()
  }
}

/** Runs of digits with phone punctuation between, long enough for a number. */
function* phonesIn(text: string): Generator<string> {
  let start = -1
  let end = -1
  let digits = 0
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i)
    const isDigit = char >= '0' && char <= '9'
    if (isDigit) {
      if (start < 0) start = i > 0 && '+('.includes(text.charAt(i - 1)) ? i - 1 : i
      digits++
      end = i + 1
      continue
    }
    if (start >= 0 && char !== '' && ' -()./\u00a0'.includes(char) && i - end < 3) continue
    if (digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX) yield text.slice(start, end)
    start = -1
    digits = 0
  }
}

/** E-mails and E.164 numbers. A national number needs the agent's country; without, its digits stand alone. */
export function normalise(contacts: readonly OwnContact[], region?: string): Set<string> {
  const own = new Set<string>()
  for (const { kind, value } of contacts) {
    if (kind === 'email') {
      own.add(value)
      continue
    }
    const phone = parsePhoneNumberFromString(value, region as CountryCode | undefined)
    if (phone?.isPossible()) own.add(phone.number)
  }
  return own
}
