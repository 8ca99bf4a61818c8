// A reply on its way: frames of the AI SDK UI message stream v1 (PRODUCT §7), kept while the reply is
// under way so that a second reader (retry of the same message, resume) gets the whole of it. The
// Durable Object writes; it never waits for a reader and finishes whether or not one is left.
import type { AgentTurn } from './transcript.ts'

export type StreamPart =
  | { type: 'start'; messageId: string }
  | { type: 'text-start'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | { type: 'text-end'; id: string }
  | { type: `data-${string}`; data: unknown }
  | { type: 'error'; errorText: string }
  | { type: 'finish' }

const DONE = 'data: [DONE]\n\n'

export class ReplyStream {
  readonly #encoder = new TextEncoder()
  readonly #readers = new Set<ReadableStreamDefaultController<Uint8Array>>()
  #all = ''
  #unsent = ''
  #flushing = false
  #closed = false

  write(part: StreamPart): void {
    this.#push(`data: ${JSON.stringify(part)}\n\n`)
  }

  close(): void {
    if (this.#closed) return
    this.#push(DONE)
    this.#flush()
    this.#closed = true
    for (const reader of this.#readers) closeQuietly(reader)
    this.#readers.clear()
  }

  get hasReaders(): boolean {
    return this.#readers.size > 0
  }

  /** All frames from the first one on, then live until the end. */
  read(): ReadableStream<Uint8Array> {
    let mine: ReadableStreamDefaultController<Uint8Array> | undefined
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#flush()
        if (this.#all !== '') controller.enqueue(this.#encoder.encode(this.#all))
        if (this.#closed) return controller.close()
        mine = controller
        this.#readers.add(controller)
      },
      cancel: () => {
        if (mine) this.#readers.delete(mine)
      },
    })
  }

  #push(frame: string): void {
    this.#all += frame
    this.#unsent += frame
    if (this.#flushing) return
    this.#flushing = true
    // Frames written in one go leave as one chunk: a chunk over RPC costs more than its bytes.
    queueMicrotask(() => this.#flush())
  }

  #flush(): void {
    this.#flushing = false
    if (this.#unsent === '') return
    const bytes = this.#encoder.encode(this.#unsent)
    this.#unsent = ''
    for (const reader of this.#readers) enqueueQuietly(reader, bytes, this.#readers)
  }
}

/** The frames of a reply that is stored: what a repeated message gets. */
export function storedReply(
  turn: AgentTurn,
  conversation: { key: string; id: string },
): ReadableStream<Uint8Array> {
  const stream = new ReplyStream()
  stream.write({ type: 'start', messageId: turn.id })
  stream.write({ type: 'data-conversation', data: conversation })
  writeText(stream, 'answer', turn.data.answer)
  writeClosing(stream, turn)
  return stream.read()
}

/** What follows the answer: captured, sources, the ask, the end. Written once the turn is durable. */
export function writeClosing(stream: ReplyStream, turn: Pick<AgentTurn, 'data'>): void {
  const { captured, sources, asking, ask } = turn.data
  if (captured.length > 0) stream.write({ type: 'data-captured', data: { fields: captured } })
  for (const source of sources) stream.write({ type: 'data-source', data: source })
  writeText(stream, 'ask', asking)
  if (ask) stream.write({ type: 'data-ask', data: ask })
  stream.write({ type: 'finish' })
  stream.close()
}

function writeText(stream: ReplyStream, id: string, text: string): void {
  if (text === '') return
  stream.write({ type: 'text-start', id })
  stream.write({ type: 'text-delta', id, delta: text })
  stream.write({ type: 'text-end', id })
}

function enqueueQuietly(
  reader: ReadableStreamDefaultController<Uint8Array>,
  bytes: Uint8Array,
  readers: Set<ReadableStreamDefaultController<Uint8Array>>,
): void {
  try {
    reader.enqueue(bytes)
  } catch {
    readers.delete(reader) // the visitor went away; the reply goes on
  }
}

function closeQuietly(reader: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    reader.close()
  } catch {
    // already cancelled by the visitor
  }
}
