// The secrets that sign-in rests on, and whether they are good enough to run with. In development
// `npm run dev` writes them to .dev.vars; production gets them by `wrangler secret put`.
import type { Env } from '../env.ts'

/** 32 characters of a random generator; a word repeated is long but has few distinct ones. */
const SECRET_LENGTH = 32
const SECRET_DISTINCT = 10
const SETUP_TOKEN_LENGTH = 16

/** Null: missing or weak. Sign-in must not run then, because anybody could forge a session. */
export function signingSecret(env: Env): string | null {
  const secret = env.BETTER_AUTH_SECRET?.trim() ?? ''
  const strong = secret.length >= SECRET_LENGTH && new Set(secret).size >= SECRET_DISTINCT
  return strong ? secret : null
}

/** Null: there is none, or one that could be guessed; `/setup` does not exist then. */
export function setupToken(env: Env): string | null {
  const token = env.SETUP_TOKEN?.trim() ?? ''
  return token.length >= SETUP_TOKEN_LENGTH ? token : null
}

/** Compares in a time that does not tell how much of the secret was right. */
export async function isSame(given: string, secret: string): Promise<boolean> {
  const [a, b] = await Promise.all([hmacHex(secret, given), hmacHex(secret, secret)])
  // Equal lengths, and unforeseeable without the secret: where the two differ tells nothing.
  return a === b
}

export async function hmacHex(secret: string, text: string): Promise<string> {
  const bytes = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign'])
  const mark = await crypto.subtle.sign('HMAC', key, bytes.encode(text))
  return Array.from(new Uint8Array(mark), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
