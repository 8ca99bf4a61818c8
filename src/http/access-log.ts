// One JSON line per request in production: no query string, no body, and the path cut behind `/chat/`,
// where a conversation key may stand (PRODUCT §7). In development the terminal stays quiet.
import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.ts'
import { log } from './log.ts'

export const accessLog: MiddlewareHandler<{
  Bindings: Env
  Variables: { requestId: string }
}> = async function accessLog(c, next) {
  if (c.env.ENVIRONMENT !== 'production') return next()
  const startedAt = Date.now()
  await next()
  log('info', {
    requestId: c.get('requestId'),
    method: c.req.method,
    path: loggedPath(c.req.path),
    status: c.res.status,
    milliseconds: Date.now() - startedAt,
  })
}

/** @example loggedPath('/v1/agents/agent_a/chat/secret-key/stream') // '/v1/agents/agent_a/chat/…' */
export function loggedPath(path: string): string {
  const at = path.indexOf('/chat/')
  return at < 0 || at === 0 ? path : `${path.slice(0, at)}/chat/…`
}
