// The chat endpoint's request (PRODUCT §7): our own body and the AI SDK's, read into one shape. What
// decides the turn is validated strictly; page and locale are hints, and a bad hint never costs a message.
import * as z from 'zod'
import type { ContactForm, Identity, Page } from '../conversation/say.ts'
import { type FieldErrors, Problem } from '../http/problem.ts'

export const MAX_BODY_BYTES = 64 * 1024
/** `DefaultChatTransport` sends the whole history with every message. */
export const MAX_AI_SDK_BODY_BYTES = 1024 * 1024
export const MAX_CODE_POINTS = 4000

export type ChatRequest = {
  key: string | null
  message: string | null
  messageId: string | null
  contact: ContactForm | null
  decline: boolean
  identity: Identity | null
  regenerate: boolean
  page: Page | null
  locale: string | null
}

export const ConversationKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,128}$/, '16 to 128 characters of A-Z a-z 0-9 _ -')

const MessageId = z.string().min(1).max(256)

// SQLite ends a text at NUL and JSON may carry lone surrogates: both become U+FFFD, length unchanged.
const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD')

const text = (maximum: number) => z.string().max(maximum).transform(clean)
const detail = (maximum: number) =>
  text(maximum)
    .transform((value) => value.trim())
    .transform((value) => (value === '' ? undefined : value))
    .nullish()
    .transform((value) => value ?? undefined)

const Contact = z.object({
  email: detail(320),
  phone: detail(64),
  name: detail(200),
  custom: z.record(z.string().max(40), z.coerce.string().max(1000).transform(clean)).optional(),
  consent: z.literal(true).optional(),
  corrects: z.literal(true).optional(),
})

const PageHint = z
  .object({
    url: text(2048),
    title: text(300).optional().catch(undefined),
    referrer: text(2048).optional().catch(undefined),
  })
  .nullish()
  .catch(undefined)

const beside = {
  contact: Contact.nullish(),
  decline: z.boolean().nullish(),
  identity: Contact.pick({ email: true, phone: true, name: true }).nullish(),
  page: PageHint,
  locale: z.string().max(35).nullish().catch(undefined),
}

const OwnBody = z.object({
  message: z.string().nullish(),
  conversation: ConversationKey.nullish(),
  messageId: MessageId.nullish(),
  ...beside,
})

const AiSdkMessage = z.looseObject({
  id: MessageId.optional(),
  role: z.string(),
  parts: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })).optional(),
  content: z.string().optional(),
})

const AiSdkBody = z.object({
  id: ConversationKey,
  messages: z.array(AiSdkMessage),
  trigger: z.string().optional(),
  ...beside,
})

/**
 * The request as one shape.
 * @throws Problem `malformed` when it is no JSON, `too_large` past 64 KB (1 MB in the AI SDK form),
 *   `invalid` with the fields that are wrong.
 */
export function readChatRequest(body: Uint8Array): ChatRequest {
  const value = parseJson(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem('invalid', 'The body must be a JSON object.')
  if ('messages' in value) return fromAiSdk(value)
  if (body.byteLength > MAX_BODY_BYTES)
    throw new Problem('too_large', `At most ${MAX_BODY_BYTES / 1024} KB.`)
  return fromOwn(value)
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body))
  } catch {
    throw new Problem('malformed', 'The body is not valid JSON in UTF-8.')
  }
}

function fromOwn(value: object): ChatRequest {
  const body = validate(OwnBody, value)
  return complete({
    ...hints(body),
    key: body.conversation ?? null,
    message: body.message ?? null,
    messageId: body.messageId ?? null,
    regenerate: false,
  })
}

function fromAiSdk(value: object): ChatRequest {
  const body = validate(AiSdkBody, value)
  const last = body.messages.findLast((message) => message.role === 'user')
  return complete({
    ...hints(body),
    key: body.id,
    message: last ? textOf(last) : null,
    messageId: last?.id ?? null,
    regenerate: body.trigger === 'regenerate-message',
  })
}

function textOf(message: z.infer<typeof AiSdkMessage>): string {
  const parts = message.parts?.filter((part) => part.type === 'text').map((part) => part.text ?? '')
  return parts?.join('\n') ?? message.content ?? ''
}

function hints(body: Pick<z.infer<typeof OwnBody>, keyof typeof beside>) {
  return {
    contact: hasDetail(body.contact) ? body.contact : null,
    decline: body.decline === true,
    identity: hasDetail(body.identity) ? body.identity : null,
    page: body.page ?? null,
    locale: body.locale ?? null,
  }
}

type Details = { email?: unknown; phone?: unknown; name?: unknown; custom?: unknown }

// A form with nothing but a ticked box says nothing.
const hasDetail = <T extends Details>(details: T | null | undefined): details is T =>
  details?.email !== undefined ||
  details?.phone !== undefined ||
  details?.name !== undefined ||
  (details?.custom !== undefined && Object.keys(details.custom as object).length > 0)

/** A message of at most 4,000 code points, unless the form or the decline button speaks for it. */
function complete(request: ChatRequest): ChatRequest {
  const message = request.message === null ? null : clean(request.message)
  if (message !== null && codePoints(message) > MAX_CODE_POINTS)
    throw invalid('message', `At most ${MAX_CODE_POINTS} characters.`)
  const isEmpty = message === null || message.trim() === ''
  if (isEmpty && !request.contact && !request.decline) throw invalid('message', 'Write a message.')
  return { ...request, message: isEmpty ? null : message }
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

function invalid(field: string, detail: string): Problem {
  return new Problem('invalid', detail, { errors: { [field]: detail } })
}

function validate<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors: FieldErrors = {}
  for (const issue of result.error.issues) errors[issue.path.join('.') || 'body'] ??= issue.message
  throw new Problem(
    'invalid',
    Object.entries(errors)
      .map(([at, why]) => `${at}: ${why}`)
      .join('; '),
    {
      errors,
    },
  )
}
