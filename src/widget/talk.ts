// The conversation as a browser lives it: what was said, what is on its way, what is asked. Speaks with
// the chat endpoint; knows no elements. Law: a message goes out under one id until it is answered, so
// that no trouble on the way can say it twice.
import type { Identity, UIMessage } from '../conversation/say.ts'
import type { AskView } from '../conversation/view.ts'
import type { WidgetWords } from './config.ts'
import { type Pending, randomId } from './kept.ts'
import { lineUntil, online, pause, Refusal, SILENCE_MS } from './line.ts'
import { type Part, partsOf } from './stream.ts'
import type { Said, Trouble, Turn } from './turn.ts'

export type TalkOptions = {
  /** `https://leads.example/v1/agents/agent_…/chat` */
  endpoint: string
  memory: { key: string | null; pending: Pending | null; keep: (change: MemoryChange) => void }
  /** As of now: the language may change under way. */
  words: () => WidgetWords
  /** Asked for before the first message (`insist`). */
  firstAsk: AskView | null
  hints: () => {
    page: { url: string; title: string; referrer: string }
    locale: string
    identity: Identity | null
  }
  changed: () => void
  happened: (event: 'message' | 'ask' | 'captured', detail: object) => void
}
type MemoryChange = { key?: string | null; pending?: Pending | null }

const MAX_CODE_POINTS = 4000
const ATTEMPTS = 4
const FIRST_PAUSE_MS = 700

export class Talk {
  turns: Turn[] = []
  ask: AskView | null
  trouble: Trouble | null = null
  #busy: AbortController | null = null
  readonly #options: TalkOptions

  constructor(options: TalkOptions) {
    this.#options = options
    // What was said before tells whether it is still asked.
    this.ask = options.memory.key === null ? this.#firstAsk() : null
    addEventListener('online', () => options.changed())
    addEventListener('offline', () => options.changed())
  }

  get isBusy(): boolean {
    return this.#busy !== null
  }

  /** Reads what was said before, and sends again what was on its way when the page went. */
  async resume(): Promise<void> {
    const { memory } = this.#options
    if (memory.key === null || this.isBusy) return
    const view = await this.#look().catch(() => null)
    if (this.isBusy) return
    if (view !== null) {
      this.turns = view.messages.map(turnOf)
      this.ask = view.messages.length > 0 ? view.ask : this.#firstAsk()
    } else if (this.turns.length === 0) this.ask = this.#firstAsk()
    const { pending } = memory
    if (pending === null) return this.#options.changed()
    const at = this.turns.findIndex(({ id }) => id === pending.messageId)
    if (at >= 0 && this.turns[at + 1]) {
      memory.keep({ pending: null })
      this.trouble = null
    } else await this.#deliver(pending, at >= 0)
    this.#options.changed()
  }

  /** The host page says who writes: a first ask that waits is not needed any more. */
  known(): void {
    if (this.turns.length === 0) this.ask = this.#firstAsk()
    this.#options.changed()
  }

  /** False when it cannot be sent as it is (`trouble` says why); the text stays with the visitor. */
  say(said: Said, shown: string): boolean {
    const { memory, words, changed } = this.#options
    if (this.isBusy) return false
    if ('message' in said && [...said.message].length > MAX_CODE_POINTS) {
      this.trouble = { text: words().tooLong, mayRetry: false }
      changed()
      return false
    }
    this.#giveUp()
    const pending = { said, messageId: randomId(), shown }
    memory.keep({ key: memory.key ?? randomId(), pending })
    void this.#deliver(pending, false)
    return true
  }

  /** What was not answered is sent again under its own id. */
  retry(): void {
    const { pending } = this.#options.memory
    if (pending && !this.isBusy) void this.#deliver(pending, true)
  }

  stop(): void {
    this.#busy?.abort()
  }

  restart(): void {
    this.stop()
    this.turns = []
    this.trouble = null
    this.ask = this.#firstAsk()
    this.#options.memory.keep({ key: null, pending: null })
    this.#options.changed()
  }

  // The host page knows who writes: then nothing is asked before the first message either.
  #firstAsk(): AskView | null {
    const { identity } = this.#options.hints()
    return identity?.email || identity?.phone ? null : this.#options.firstAsk
  }

  // A message that was never answered and is not tried again: the next one goes out without it.
  #giveUp(): void {
    const { memory } = this.#options
    const lost = this.turns.find(({ id }) => id === memory.pending?.messageId)
    if (lost) lost.fate = 'failed'
    this.trouble = null
    memory.keep({ pending: null })
  }

  async #deliver(pending: Pending, isShown: boolean): Promise<void> {
    const { memory, words, changed, happened } = this.#options
    const busy = new AbortController()
    this.#busy = busy
    this.trouble = null
    if (!isShown) {
      this.turns.push(newTurn(pending.messageId, 'visitor', [pending.shown]))
      happened('message', { from: 'visitor', id: pending.messageId })
    }
    changed()
    try {
      await this.#persist(pending, busy.signal)
      memory.keep({ pending: null })
    } catch (error) {
      if (busy.signal.aborted) {
        memory.keep({ pending: null })
        const last = this.turns.at(-1)
        if (last) last.fate = 'stopped'
        if (last?.at === LIVE) {
          last.at = new Date()
          this.#behind(pending, last).catch(() => {}) // then the next reply asks, or none
        }
      } else {
        const isRefused = error instanceof Refusal
        this.trouble = {
          text: isRefused ? error.message : words().failed,
          mayRetry: !isRefused || error.mayRetry,
        }
      }
    }
    if (this.#busy === busy) this.#busy = null
    changed()
  }

  // Lost connections are tried again by themselves, after a pause, and when the browser is back online.
  async #persist(pending: Pending, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#send(pending, signal)
      } catch (error) {
        if (error instanceof Refusal || signal.aborted) throw error
        this.turns = this.turns.filter((turn) => turn.from === 'visitor' || turn.at !== LIVE)
        if (!navigator.onLine) {
          this.#options.changed()
          await online(signal)
          attempt = 1
        } else if (attempt >= ATTEMPTS) throw error
        await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1), signal)
      }
    }
  }

  async #send(pending: Pending, signal: AbortSignal): Promise<void> {
    const { happened } = this.#options
    const line = lineUntil(signal)
    try {
      const response = await this.#post(pending, line.signal)
      if (!response.ok || !response.body) throw this.#refusal(response)
      this.ask = null
      const reply = { captured: false }
      for await (const part of partsOf(response.body)) {
        line.heard()
        this.#take(part, reply)
      }
      const turn = this.turns.at(-1)
      if (turn?.from === 'agent') {
        turn.at = new Date()
        happened('message', { from: 'agent', id: turn.id })
      }
      if (reply.captured) await this.#note(pending.messageId)
    } finally {
      line.end()
    }
  }

  #post({ said, messageId }: Pending, signal: AbortSignal): Promise<Response> {
    const { endpoint, memory, hints } = this.#options
    const { identity, ...rest } = hints()
    return fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...said,
        messageId,
        conversation: memory.key,
        ...rest,
        ...(identity && { identity }),
      }),
      signal,
    })
  }

  // What is stopped is the answer, not the ask behind it, which counts as asked, nor what was understood:
  // the same message again lasts as long as its reply, which is then looked up.
  async #behind(pending: Pending, turn: Turn): Promise<void> {
    const again = await this.#post(pending, AbortSignal.timeout(SILENCE_MS))
    await again.text()
    const { messages, ask } = await this.#look()
    const [said, whole] = messages.slice(-2).map(turnOf)
    if (this.turns.at(-1) !== turn || whole?.id !== turn.id || !said) return
    const asking = whole.texts.at(-1)
    if (ask && asking && !turn.texts.includes(asking)) turn.texts.push(asking)
    this.ask = ask
    this.turns.at(-2)!.noted = said.noted
    this.#options.changed()
  }

  #take(part: Part, reply: { captured: boolean }): void {
    const { changed, happened } = this.#options
    let turn = this.turns.at(-1)
    if (part.type === 'start' || turn?.from !== 'agent') {
      turn = newTurn(part.type === 'start' ? part.messageId : randomId(), 'agent', [])
      turn.at = LIVE
      this.turns.push(turn)
    }
    if (part.type === 'error') throw new Error(part.errorText)
    if (part.type === 'text-start') turn.texts.push('')
    else if (part.type === 'text-delta') turn.texts.push((turn.texts.pop() ?? '') + part.delta)
    else if (part.type === 'data-source') turn.sources.push(part.data.title)
    else if (part.type === 'data-ask') {
      this.ask = part.data
      happened('ask', { reason: part.data.reason, fields: part.data.fields })
    } else if (part.type === 'data-captured') {
      reply.captured = true
      happened('captured', part.data)
    }
    changed()
  }

  // The stream never carries values (PRODUCT §7); whoever holds the key may read what was understood.
  async #note(messageId: string): Promise<void> {
    const view = await this.#look().catch(() => null)
    const message = view?.messages.find(({ id }) => id === messageId)
    const turn = this.turns.find(({ id }) => id === messageId)
    if (turn && message) turn.noted = turnOf(message).noted
  }

  async #look(): Promise<{ messages: UIMessage[]; ask: AskView | null }> {
    const { endpoint, memory } = this.#options
    const response = await fetch(endpoint, {
      headers: { 'x-conversation-key': memory.key ?? '' },
      signal: AbortSignal.timeout(SILENCE_MS),
    })
    if (!response.ok) throw new Error(String(response.status))
    return response.json()
  }

  #refusal({ status }: Response): Error {
    const words = this.#options.words()
    if (status >= 500) return new Error(String(status)) // tried again
    const isBusy = status === 429
    const refusal = new Refusal(
      isBusy ? words.tooMany : status === 413 ? words.tooLong : words.failed,
    )
    refusal.mayRetry = isBusy
    return refusal
  }
}

/** The moment of a turn that is still being written. */
const LIVE = new Date(0)

function newTurn(id: string, from: Turn['from'], texts: string[]): Turn {
  return { id, from, texts, at: new Date(), sources: [], noted: [], fate: null }
}

function turnOf({ id, role, parts, metadata }: UIMessage): Turn {
  const turn = newTurn(id, role === 'user' ? 'visitor' : 'agent', [])
  for (const part of parts) {
    if (part.type === 'text') turn.texts.push((part as { text: string }).text)
    else if (part.type === 'data-source')
      turn.sources.push((part as { data: { title: string } }).data.title)
  }
  if (metadata) {
    turn.at = new Date(metadata.at)
    turn.noted = metadata.captured ?? []
  }
  return turn
}
