// Who answers, in this order, by what the deployment has. Chosen in this one place; called by the
// conversation at every turn, since it costs nothing.
import type { Env } from '../env.ts'
import type { Provider } from './answer.ts'
import { builtin } from './builtin.ts'
import { type Fetch, openAi } from './openai.ts'
import { type AiBinding, workersAi } from './workers-ai.ts'

/** Tried against the catalogue of Workers AI (README, configuration); names are variables. */
const REPLY_MODEL = '@cf/google/gemma-4-26b-a4b-it'
const FALLBACK_MODEL = '@cf/zai-org/glm-4.7-flash'
const OPENAI_MODEL = 'gpt-4o-mini'

export type ProviderEnv = Partial<
  Pick<
    Env,
    | 'AI'
    | 'AI_MODEL_REPLY'
    | 'AI_MODEL_FALLBACK'
    | 'AI_GATEWAY_ID'
    | 'OPENAI_BASE_URL'
    | 'OPENAI_API_KEY'
    | 'OPENAI_MODEL'
  >
>

/**
 * An own server named by OPENAI_BASE_URL first, then Workers AI and its fallback model, always the
 * built-in answers last. `[builtin]` alone means offline: then `builtinAnswer` may be called at once.
 */
export function providersFor(env: ProviderEnv, fetchIt: Fetch = fetchOutside): Provider[] {
  const providers: Provider[] = []
  if (env.OPENAI_BASE_URL) {
    const { OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model = OPENAI_MODEL, OPENAI_API_KEY } = env
    const server = { baseUrl, model, ...(OPENAI_API_KEY && { apiKey: OPENAI_API_KEY }) }
    providers.push(openAi(server, fetchIt))
  }
  if (env.AI) {
    // The typed overloads of `run` know model names only; ours are variables.
    const ai = env.AI as unknown as AiBinding
    const models = [env.AI_MODEL_REPLY ?? REPLY_MODEL, env.AI_MODEL_FALLBACK ?? FALLBACK_MODEL]
    for (const model of new Set(models)) providers.push(workersAi(ai, model, env.AI_GATEWAY_ID))
  }
  return [...providers, builtin]
}

// Not passed around bare: the runtime's fetch wants no `this`.
const fetchOutside: Fetch = (url, init) => fetch(url, init)
