// What a model's stream says, in either shape: `{ response }` of older Workers AI models, `choices[]`
// of OpenAI and newer ones. Reasoning and tool calls are dropped, usage is kept. Called by the adapters.

import type { Usage } from './answer.ts'

/** Told once a stream or answer says how many tokens it took. */
export type OnUsage = (usage: Usage) => void

/** The visible text of one event's payload; '' when it has none. Throws on an error event or garbage. */
export function textOf(payload: unknown, onUsage: OnUsage): string {
  if (!isRecord(payload)) throw new Error('the model sent no object')
  if (payload.error !== undefined && payload.error !== null)
    throw new Error(messageOf(payload.error))
  readUsage(payload.usage, onUsage)
  if (typeof payload.response === 'string') return payload.response
  const choice = Array.isArray(payload.choices) ? payload.choices[0] : undefined
  if (!isRecord(choice)) return ''
  const said = choice.delta ?? choice.message
  if (isRecord(said)) return contentOf(said.content)
  return typeof choice.text === 'string' ? choice.text : ''
}

/** The same of one streamed event, as JSON. */
export function textOfEvent(data: string, onUsage: OnUsage): string {
  return textOf(JSON.parse(data), onUsage)
}

function contentOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content
    .map((part) => (isRecord(part) && typeof part.text === 'string' ? part.text : ''))
    .join('')
}

function readUsage(usage: unknown, onUsage: OnUsage): void {
  if (!isRecord(usage)) return
  const inputTokens = countOf(usage.prompt_tokens)
  const outputTokens = countOf(usage.completion_tokens)
  if (inputTokens + outputTokens > 0) onUsage({ inputTokens, outputTokens })
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error.slice(0, 200)
  return isRecord(error) && typeof error.message === 'string'
    ? error.message.slice(0, 200)
    : 'the model answered with an error'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
