// Ids carry a prefix (`lead_`, `turn_`) and sort by the moment they were made (UUIDv7 bits), so that
// an index on them grows at its end. Clock and randomness come from the caller's side of the house.

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz' // Crockford base 32, lower case

/** `<prefix>_` + 26 characters: 48 bits of milliseconds, then 80 random bits. */
export function newId(prefix: string, now: number): string {
  const random = crypto.getRandomValues(new Uint8Array(16))
  let id = ''
  for (let shift = 45; shift >= 0; shift -= 5) id += ALPHABET[Math.floor(now / 2 ** shift) % 32]
  for (const byte of random) id += ALPHABET[byte % 32]
  return `${prefix}_${id}`
}

/** A secret for the visitor's browser: 256 random bits as 43 base64url characters (PRODUCT §7). */
export function newConversationKey(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)))
}

/**
 * The public id of a conversation, derived one way from agent and key: who has the id cannot chat
 * in it, and a key used with two agents gives two conversations (PRODUCT §7).
 */
export async function conversationId(agentId: string, key: string): Promise<string> {
  const bytes = new TextEncoder().encode(`conversation:${agentId}:${key}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  let id = ''
  for (const byte of digest.subarray(0, 26)) id += ALPHABET[byte % 32]
  return `conv_${id}`
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(
    /[+/=]/g,
    (c) => ({ '+': '-', '/': '_' })[c] ?? '',
  )
}

/** A short, stable mark of a text (FNV-1a, two 32-bit halves): for comparing, not for secrets. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b + text.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}
