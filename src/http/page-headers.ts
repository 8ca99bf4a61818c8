// What every page of staff is sent with: nothing from a foreign host runs in it, nobody frames it,
// nothing of it is kept. Error answers get the same.
import type { MiddlewareHandler } from 'hono'

/** `frame-src`: an agent's try-it tab shows our own hosted chat. No `unsafe-*`, no foreign host. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Addresses of lists hold what was searched for. `no-referrer` would make browsers send
  // `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

/** A route may have set a header of its own: that one stays. */
export const pageHeaders: MiddlewareHandler = async function pageHeaders(c, next) {
  await next()
  for (const [name, value] of Object.entries(HEADERS))
    if (!c.res.headers.has(name)) c.header(name, value)
}
