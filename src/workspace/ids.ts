// Ids carry a prefix that says what they name (`agent_`, `key_`); the rest is 128 random bits.

export function newId(prefix: 'agent' | 'key'): string {
  return `${prefix}_${crypto.randomUUID().replaceAll('-', '')}`
}
