// Believable leads by number: every value is the same for the same number, so that two seeds are alike.
// Called by scripts/local/leads.ts only; nobody here exists.
import { INTEREST_KINDS } from '../../src/intent/intent.ts'
import { digits, fold } from '../../src/leads/fold.ts'

const FIRST =
  'Ana Mark Rita Luc Carmen Walt Sofia Paul Ella Greg Kim Bob Mia Jonas Aylin Wei Haruto Priya Omar Layla Piotr Zofia Giulia Marco João Beatriz Sven Anouk Nora Elif Arjun Mei Kenji Fatima Lukas Hannah Chloé Hugo Inés Diego'.split(
    ' ',
  )
const LAST =
  'Ferreira Stone Novak Lind Huber Martin Torres Brown Kowalska Yılmaz Chen Tanaka Sharma Haddad Rossi Jansen Müller García Dubois Silva Nowak Okafor Larsen Costa Weber Kaya Patel Ivanova Moreau Schmidt Öztürk Nguyen Sato Khan Bianchi Visser Almeida Fischer Laurent Ortega'.split(
    ' ',
  )
const DOMAINS =
  'gmail.com gmail.com gmail.com outlook.com yahoo.com icloud.com proton.me example.com acme.example studio.example'.split(
    ' ',
  )
const COMPANIES =
  'Acme,Northwind,Bluebird,Harbor & Sons,Maple,Stonebridge,Lumen,Orchard,"Corner" Café,Novak, Lind and Partners'.split(
    ',',
  )
/** Country and its calling code; the United States stand for a third. */
const COUNTRIES =
  'US:1 GB:44 DE:49 FR:33 ES:34 IT:39 PT:351 NL:31 BE:32 AT:43 CH:41 PL:48 CZ:420 SE:46 NO:47 DK:45 FI:358 IE:353 GR:30 TR:90 RO:40 HU:36 BG:359 HR:385 SK:421 UA:380 IN:91 CN:86 JP:81 KR:82 TH:66 VN:84 PH:63 ID:62 AU:61 NZ:64 BR:55 MX:52 AE:971 EG:20'.split(
    ' ',
  )
const SENTENCES = [
  'How much is it for six people?',
  'Could you send me an offer?',
  'I would like to book a visit next week.',
  'Do you have a free appointment on Friday?',
  'Can I get a demo for my team, and what does it cost?',
]
const UTM = [
  '{"source":"google","medium":"cpc","campaign":"spring"}',
  '{"source":"newsletter","medium":"email"}',
  '{}',
  '{}',
]
const NOTES = [
  'Called back, wants an offer by Friday.',
  'Left a message; try again.',
  ...Array<string>(8).fill(''),
]
/** Shares of a thousand. */
const STATUSES: [string, number][] = [
  ['new', 500],
  ['contacted', 250],
  ['qualified', 150],
  ['lost', 85],
  ['spam', 10],
  ['won', 5],
]
const DAY_MS = 86_400_000

export type SeededLead = ReturnType<typeof leadOf>

/** Lead number `n` (below 2^31), of one of `agents`. Activity is at most a day after capture, not after `now`. */
export function leadOf(n: number, capturedAt: number, now: number, agents: readonly string[]) {
  const pick = <T>(list: readonly T[], salt: number): T => list[mix(n, salt) % list.length]!
  const first = pick(FIRST, 1)
  const last = pick(LAST, 2)
  const name = mix(n, 3) % 20 === 0 ? null : `${first} ${last}`
  const kind = mix(n, 4) % 10
  const handle = fold(`${first}.${last}`).replace(/[^a-z.]/g, '')
  // The number makes it unique: an e-mail belongs to one lead of an agent.
  const email = kind < 8 ? `${handle}${n.toString(36)}@${pick(DOMAINS, 5)}` : null
  const place = mix(n, 6) % 3 === 0 ? 'US:1' : pick(COUNTRIES, 7)
  const [country = '', code = ''] = place.split(':')
  const phone =
    kind >= 5 ? `+${code}${String(2_000_000_000 + (mix(n, 8) % 7_000_000) * 10 + (n % 10))}` : null
  const company = mix(n, 9) % 3 === 0 ? pick(COMPANIES, 10) : null
  const nameFolded = name && fold(name)
  const companyFolded = company && fold(company)
  return {
    agentId: pick(agents, 11),
    status: statusOf(mix(n, 12) % 1000),
    intent: pick(INTEREST_KINDS, 13),
    probability: 0.5 + (mix(n, 14) % 50) / 100,
    sentence: pick(SENTENCES, 15),
    mode: pick(['on_interest', 'on_interest', 'each_reply', 'insist'], 16),
    country,
    name,
    nameFolded,
    email,
    phone,
    phoneFolded: phone && digits(phone),
    company,
    companyFolded,
    device: pick(['phone', 'desktop'], 19),
    pageUrl: pick(['https://shop.example/pricing', 'https://shop.example/', null], 18),
    utm: pick(UTM, 20),
    notes: pick(NOTES, 21),
    searchText: [nameFolded, companyFolded, email, phone && digits(phone)]
      .filter(Boolean)
      .join('\n'),
    capturedAt,
    activityAt: Math.max(capturedAt, Math.min(now, capturedAt + (mix(n, 17) % DAY_MS))),
  }
}

/** A number from two, well mixed (murmur3's finaliser), 0 to 2^31. */
export function mix(n: number, salt: number): number {
  let h = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 1
}

function statusOf(permille: number): string {
  let sum = 0
  for (const [status, share] of STATUSES) {
    sum += share
    if (permille < sum) return status
  }
  return 'new'
}
