// The first gates of the chat endpoint (PRODUCT §7): messages a minute per visitor address and per
// agent, by the edge's rate limiting (limits in wrangler.toml). The cap per conversation is exact and
// belongs to the Durable Object.
import type { Env } from '../env.ts'
import { Problem } from '../http/problem.ts'

const DEFAULT_PER_CONVERSATION = 20
const MINUTE_SECONDS = 60

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', 'localhost'])

/** Off for loopback visitors in development and tests unless `RATE_LIMITS=on`; always on in production. */
export function limitsApply(env: Env, address: string | undefined): boolean {
  if (env.ENVIRONMENT === 'production' || env.RATE_LIMITS === 'on') return true
  return address !== undefined && !LOOPBACK.has(address)
}

/** Messages a minute in one conversation, null when limits are off. */
export function perConversation(env: Env, address: string | undefined): number | null {
  if (!limitsApply(env, address)) return null
  const set = Number(env.RATE_PER_CONVERSATION)
  return Number.isInteger(set) && set > 0 ? set : DEFAULT_PER_CONVERSATION
}

/** @throws Problem `too_many` with the seconds to wait. */
export async function checkLimits(
  env: Env,
  agentId: string,
  address: string | undefined,
  now: number,
): Promise<void> {
  if (!limitsApply(env, address)) return
  const [visitor, agent] = await Promise.all([
    env.PER_ADDRESS?.limit({ key: `${agentId}:${address ?? 'unknown'}` }),
    env.PER_AGENT?.limit({ key: agentId }),
  ])
  if (visitor?.success !== false && agent?.success !== false) return
  throw new Problem('too_many', 'Too many messages in a minute. Please wait a moment.', {
    retryAfterSeconds: MINUTE_SECONDS - (Math.floor(now / 1000) % MINUTE_SECONDS),
  })
}
