// Models for the conversations of a worker test, where none is bound (wrangler.toml). They are put into
// the one environment that tests, the Worker and its Durable Objects share.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { conversationStub } from '../../src/conversation/stub.ts'
import type { Env } from '../../src/env.ts'

const NAMES = ['OPENAI_BASE_URL', 'OPENAI_MODEL', 'AI_MODEL_REPLY', 'AI_MODEL_FALLBACK'] as const

type Bindings = Partial<Pick<Env, (typeof NAMES)[number]>> & {
  AI?: { run(model: string, inputs: Record<string, unknown>): Promise<unknown> }
}

/**
 * From now on every conversation of this file has these models, and no other. A model that failed in an
 * earlier test rests for a while (assistant/breaker.ts): one that is to be asked needs a name of its own.
 */
export async function bindModels(bindings: Bindings): Promise<void> {
  await runInDurableObject(conversationStub(env, 'conv_any'), (instance) => {
    // `env` is protected in the class of the runtime; a Durable Object has no other door to it.
    const own = (instance as unknown as { env: Record<string, unknown> }).env
    for (const name of ['AI', ...NAMES]) delete own[name]
    Object.assign(own, bindings)
  })
}

/** An AI binding that says the same to every prompt for an answer, and counts. */
export function scriptedAi(says: () => unknown) {
  const asked: { model: string; inputs: Record<string, unknown> }[] = []
  return {
    asked,
    async run(model: string, inputs: Record<string, unknown>) {
      asked.push({ model, inputs })
      // Intent asks for JSON; these tests are about answers, so the classifier's word stands.
      if ('response_format' in inputs) throw new Error('5007: no such model')
      return says()
    },
  }
}

/** A stream as Workers AI sends it. */
export function aiStream(...deltas: string[]): ReadableStream<Uint8Array> {
  const events = deltas.map((response) => `data: ${JSON.stringify({ response })}\n\n`)
  return new Response(`${events.join('')}data: [DONE]\n\n`).body!
}

/** How often the stand-in of test/support/outside.ts was asked under this name. */
export async function callsOf(name: string): Promise<number> {
  return Number(await (await fetch(`https://models.example/${name}/calls`)).text())
}
