// What the components share: plain data a server can make without a browser.
import type { Child } from 'hono/jsx'

/** Passed on to the element as they are: `hx-*`, `data-*`, `form`. Names with two colons fit as keys. */
export type Attrs = Record<string, string | number | boolean | undefined>

export type Children = Child | Child[]

/** What a colour stands for; never shown without a word. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad'

/** The moment a page is made (ms since 1970) and the IANA zone its times are told in. */
export type Clock = { now: number; timeZone: string }

/** Class names of those that are there. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
