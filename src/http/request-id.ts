// A request id for every response and log line: the edge's own where there is one.
import type { MiddlewareHandler } from 'hono'

export const requestId: MiddlewareHandler<{ Variables: { requestId: string } }> =
  async function requestId(c, next) {
    const id = c.req.header('cf-ray') ?? crypto.randomUUID()
    c.set('requestId', id)
    await next()
    c.header('x-request-id', id)
  }
