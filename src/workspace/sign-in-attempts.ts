// Lockout of password guessing, counted in D1 and so by all isolates together. An attempt is counted
// before the password is checked: guesses sent at once cannot all pass a stale count.
import { hmacHex } from './secrets.ts'

const WINDOW_MS = 15 * 60_000

/** Attempts without success in one window. Wide enough that one address cannot lock out an owner elsewhere. */
const LIMITS = {
  /** One account from one address: a person who mistypes. */
  pair: 10,
  /** One account from everywhere: a botnet. */
  account: 100,
  /** All accounts from one address: one stolen list of passwords. */
  address: 100,
} as const

type Kind = keyof typeof LIMITS

export type Attempt = {
  /** Signs the stored keys, so that the table holds no e-mail and no address. */
  secret: string
  account: string
  /** Null when the edge does not tell it. */
  address: string | null
}

export type Taken = { kind: 'allowed' } | { kind: 'locked'; retryAfterSeconds: number }

/** Counts the attempt. Locked until the window that began with the first failure is over. */
export async function takeAttempt(db: D1Database, attempt: Attempt, now: number): Promise<Taken> {
  const keys = await keysOf(attempt)
  const [, ...counts] = await db.batch<{ count: number; since: number }>([
    db.prepare('DELETE FROM sign_in_attempts WHERE since <= ?').bind(now - WINDOW_MS),
    ...keys.map(({ key }) =>
      db
        .prepare(
          `INSERT INTO sign_in_attempts (key, count, since) VALUES (?, 1, ?)
           ON CONFLICT (key) DO UPDATE SET count = count + 1 RETURNING count, since`,
        )
        .bind(key, now),
    ),
  ])
  let until = 0
  for (const [i, { kind }] of keys.entries()) {
    const row = counts[i]?.results[0]
    if (row && row.count > LIMITS[kind]) until = Math.max(until, row.since + WINDOW_MS)
  }
  if (until === 0) return { kind: 'allowed' }
  return { kind: 'locked', retryAfterSeconds: Math.max(1, Math.ceil((until - now) / 1000)) }
}

/** The password was right: the account starts anew, the address gets this attempt back. */
export async function forgiveAttempts(db: D1Database, attempt: Attempt): Promise<void> {
  const keys = await keysOf(attempt)
  await db.batch(
    keys.map(({ kind, key }) =>
      kind === 'address'
        ? db.prepare('UPDATE sign_in_attempts SET count = count - 1 WHERE key = ?').bind(key)
        : db.prepare('DELETE FROM sign_in_attempts WHERE key = ?').bind(key),
    ),
  )
}

async function keysOf(attempt: Attempt): Promise<{ kind: Kind; key: string }[]> {
  const account = attempt.account.trim().toLowerCase()
  const address = attempt.address && network(attempt.address)
  const named: [Kind, string][] = [
    ['pair', `pair\n${account}\n${address ?? ''}`],
    ['account', `account\n${account}`],
  ]
  if (address) named.push(['address', `address\n${address}`])
  return Promise.all(
    named.map(async ([kind, name]) => ({ kind, key: await hmacHex(attempt.secret, name) })),
  )
}

/** One customer has a whole IPv6 /64: its addresses count as one. */
function network(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::', 2)
  const front = head ? head.split(':') : []
  const back = tail ? tail.split(':') : []
  const zeros =
    tail === undefined ? [] : Array(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}
