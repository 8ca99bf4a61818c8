// The Worker's bindings and variables, and which of them may be absent. Every room that touches
// a binding takes it from here; nothing reads process.env.
import type { Conversation } from './conversation/conversation.ts'
import type { Job } from './jobs/job.ts'

export type Env = {
  DB: D1Database
  CONVERSATION: DurableObjectNamespace<Conversation>
  JOB: DurableObjectNamespace<Job>
  ASSETS: Fetcher
  /** Absent in offline development and tests (wrangler.toml says why). */
  AI?: Ai
  PER_ADDRESS?: RateLimit
  PER_AGENT?: RateLimit
  ENVIRONMENT: 'development' | 'test' | 'production'
  /** `on` applies the limits of PRODUCT §7 to loopback visitors too; production always has them on. */
  RATE_LIMITS?: string
  /** Messages a minute in one conversation; 20 unless set. */
  RATE_PER_CONVERSATION?: string
  AI_MODEL_INTENT?: string
  AI_MODEL_REPLY?: string
  AI_MODEL_FALLBACK?: string
  AI_GATEWAY_ID?: string
  /** Any OpenAI-compatible server: Ollama, vLLM, OpenAI. */
  OPENAI_BASE_URL?: string
  OPENAI_API_KEY?: string
  OPENAI_MODEL?: string
  /** Signs session cookies. Written to .dev.vars by `npm run dev`; a secret in production. */
  BETTER_AUTH_SECRET?: string
  /** Opens `/setup` until the first owner is made. */
  SETUP_TOKEN?: string
  /** `eu` keeps conversations in that jurisdiction; not available in local workerd. */
  DATA_JURISDICTION?: string
}

declare global {
  namespace Cloudflare {
    // `env` of `cloudflare:workers`, as tests see it. An interface, so that declarations merge.
    interface Env extends Bindings {}
  }
}
type Bindings = Env
