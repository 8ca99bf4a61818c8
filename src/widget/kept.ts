// What a browser remembers of its conversation with one agent: the secret key, and the message on its
// way. No cookie. Where storage is refused (private windows, sandboxed frames) memory has to do.
import type { Said } from './turn.ts'

/** Kept until it is answered, so that a reload or a retry sends the same id again. */
export type Pending = { said: Said; messageId: string; shown: string }

export type Kept = {
  key: string | null
  pending: Pending | null
}

export class Memory {
  readonly #name: string
  #kept: Kept

  constructor(agentId: string) {
    this.#name = `fineguide:${agentId}`
    this.#kept = this.#read() ?? { key: null, pending: null }
  }

  /** Made meanwhile in another tab of the site, it is this one's as well. */
  get key(): string | null {
    if (this.#kept.key === null) this.#kept = this.#read() ?? this.#kept
    return this.#kept.key
  }

  get pending(): Pending | null {
    return this.#kept.pending
  }

  keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change }
    try {
      localStorage.setItem(this.#name, JSON.stringify(this.#kept))
    } catch {
      // refused or full: this page still remembers
    }
  }

  /** Whether the panel stood open on the page before, in this tab. */
  get wasOpen(): boolean {
    try {
      return sessionStorage.getItem(this.#name) === 'open'
    } catch {
      return false
    }
  }

  set wasOpen(open: boolean) {
    try {
      sessionStorage.setItem(this.#name, open ? 'open' : '')
    } catch {
      // see above
    }
  }

  #read(): Kept | null {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#name) ?? 'null') as Partial<Kept> | null
      const isKey = /^[\w-]{16,128}$/.test(kept?.key ?? '')
      return isKey ? { key: kept?.key ?? null, pending: kept?.pending ?? null } : null
    } catch {
      return null
    }
  }
}

/** 32 hexadecimal digits; `crypto.randomUUID` is missing on pages without TLS. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
