// One call out of many fails: every call of a Durable Object's storage, of D1 and of the model is
// counted, and the n-th of them throws, once. For the sweep over a lead's whole way.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Env } from '../../src/env.ts'

export type Fault = 'storage' | 'd1' | 'model'

export type Plan = {
  failAt: number
  calls: number
  struck: Fault | null
  /** Where in the product the call was made. */
  where: string
}
let plan: Plan | null = null
let looking = false

/** Counts from here on; call number `failAt` (from 1) fails. */
export function failAt(n: number): Plan {
  plan = { failAt: n, calls: 0, struck: null, where: '' }
  return plan
}

export function failNothing(): void {
  plan = null
}

/** What the test itself looks up or moves is not part of the way. */
export async function uncounted<T>(look: () => Promise<T>): Promise<T> {
  looking = true
  try {
    return await look()
  } finally {
    looking = false
  }
}

/** True when this call is the one. */
function strikes(kind: Fault): boolean {
  if (!plan || plan.struck || looking) return false
  plan.calls++
  if (plan.calls !== plan.failAt) return false
  plan.struck = kind
  plan.where = /src\/[^)\n]+/.exec(new Error().stack ?? '')?.[0] ?? ''
  return true
}

const REASON = 'a fault of the sweep'

// biome-ignore lint/suspicious/noExplicitAny: prototypes of the runtime are patched by name
type Methods = Record<string, (...args: any[]) => unknown>

/**
 * Puts the counters in: tests and Durable Objects share one isolate, so the runtime's prototypes are the
 * same for both. The model says what it is told to.
 */
export async function countCalls(
  stub: DurableObjectStub,
  said: (model: string, inputs: Record<string, unknown>) => unknown,
): Promise<void> {
  await runInDurableObject(stub, (instance, state) => {
    const { sql } = state.storage
    wrap(prototypeWith(sql, 'exec'), 'exec', 'storage')
    wrap(prototypeWith(state.storage, 'setAlarm'), 'setAlarm', 'storage')
    const db = env.DB
    wrap(prototypeWith(db, 'batch'), 'batch', 'd1')
    const statement = prototypeWith(db.prepare('SELECT 1'), 'all')
    for (const name of ['all', 'raw', 'run', 'first']) wrap(statement, name, 'd1')
    // The binding is absent in tests (wrangler.toml); the object's env is the tests' own.
    const bindings = (instance as unknown as { env: Env }).env
    Object.assign(bindings, { AI: scripted(said) })
  })
}

function scripted(said: (model: string, inputs: Record<string, unknown>) => unknown) {
  return {
    async run(model: string, inputs: Record<string, unknown>) {
      if (strikes('model')) throw new Error('3040: Capacity temporarily exceeded')
      return said(model, inputs)
    },
  }
}

function wrap(prototype: Methods, name: string, kind: Fault): void {
  const original = prototype[name]!
  if ('counted' in original) return
  const counted = function (this: unknown, ...args: unknown[]) {
    if (!strikes(kind)) return original.apply(this, args)
    // Storage throws at once, D1 and alarms reject, as the real ones do.
    if (name === 'exec') throw new Error(REASON)
    return Promise.reject(new Error(REASON))
  }
  prototype[name] = Object.assign(counted, { counted: true })
}

function prototypeWith(object: object, name: string): Methods {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at))
    if (Object.hasOwn(at, name)) return at as Methods
  throw new Error(`nothing has ${name}`)
}
