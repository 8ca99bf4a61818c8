// The map: mounts the doors and exports the Durable Object. No logic.
import { Hono } from 'hono'
import type { Env } from './env.ts'

export { Conversation } from './conversation/conversation.ts'

const app = new Hono<{ Bindings: Env }>()

export default app
