// The SSRF guard of every address that somebody else gave us and we fetch. Pure: no DNS, since a Worker
// cannot look a name up before it connects. What a public-looking name resolves to (rebinding) is left
// to the platform, whose fetch reaches no private network. Law: called for every hop of a redirect.

export type Guarded =
  | { kind: 'public'; url: URL }
  /** `web`: no http(s) address at all; `place`: one of a place that is not the public web. */
  | { kind: 'refused'; why: 'web' | 'place' }

const LENGTH_MAX = 2000
const HOST_MAX = 253

/**
 * Reads an address as the URL standard does, hence as `fetch` will: `http:/127.1` and `①②⑦.0.0.1` are
 * already 127.0.0.1 when they are judged. @param base of a redirect's `Location`
 */
export function publicAddress(given: string, base?: URL): Guarded {
  // A backslash is a slash to browsers and part of the name to others: nobody needs one.
  if (given.length > LENGTH_MAX || given.includes('\\')) return { kind: 'refused', why: 'web' }
  const url = URL.parse(given, base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    return { kind: 'refused', why: 'web' }
  const host = url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname
  const isPlain = url.username === '' && url.password === '' && url.port === ''
  if (!isPlain || !isPublicName(host)) return { kind: 'refused', why: 'place' }
  url.hostname = host
  url.hash = ''
  return { kind: 'public', url }
}

/**
 * Names only. An address made of numbers is refused whatever its range: no business gives its visitors
 * one, and a list of private ranges in IPv4, mapped, translated and tunnelled IPv6 is a list to forget
 * something in. The URL standard writes every IPv4 form as dotted numbers and IPv6 in brackets.
 */
function isPublicName(host: string): boolean {
  const labels = host.split('.')
  const last = labels.at(-1) ?? ''
  if (host.length > HOST_MAX || labels.length < 2 || !labels.every(isLabel)) return false
  if (!/[a-z]/.test(last)) return false
  return !NOT_PUBLIC.some((name) => host === name || host.endsWith(`.${name}`))
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9_-]+$/.test(label)
}

const NOT_PUBLIC = [
  // Special use: RFC 6761, 6762, 7686, 8375, 9476 and ICANN's `internal`; names of local networks.
  ...['localhost', 'local', 'internal', 'test', 'invalid', 'onion', 'alt', 'arpa'],
  ...['localdomain', 'lan', 'home', 'corp', 'intranet', 'private', 'mail'],
  // Cloud metadata under a public name.
  ...['metadata.goog', 'metadata.google.com', 'metadata.azure.com'],
  // Public names that answer with the private address written in them.
  ...['nip.io', 'sslip.io', 'xip.io', 'localtest.me', 'lvh.me', 'vcap.me', 'traefik.me'],
]
