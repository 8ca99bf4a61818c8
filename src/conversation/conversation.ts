// One conversation as a Durable Object: it holds the transcript and where lead capture stands, takes
// one visitor turn at a time and finishes it whether or not a reader is left. It acts; what to ask,
// say and answer is decided by capture/decide.ts. Law: acknowledged means durable (PRODUCT §3), so
// whatever a reply says was written in a synchronous block before.
import { DurableObject } from 'cloudflare:workers'
import { decide } from '../capture/decide.ts'
import type { Decision } from '../capture/state.ts'
import { declineButton } from '../capture/wording.ts'
import type { Env } from '../env.ts'
import { logError } from '../http/problem.ts'
import { newId } from '../ids.ts'
import { classify } from '../intent/classifier.ts'
import { detectIntent } from '../intent/detect.ts'
import type { Intent } from '../intent/intent.ts'
import { ownContacts } from '../knowledge/retrieve.ts'
import type { Language } from '../language/language.ts'
import type { Agent } from '../workspace/agent.ts'
import { isWithinBudget } from '../workspace/usage.ts'
import { composeAsk, composeOpening } from './compose.ts'
import { Courier } from './courier.ts'
import { summaryOf } from './directory.ts'
import { fingerprintOf, formIntent, languageOf } from './heard.ts'
import { filingOf } from './lead.ts'
import type { ConversationRow } from './outbox.ts'
import { type Answered, answerQuestions, questionsOf, usageAfter } from './questions.ts'
import { ReplyStream, storedReply, writeClosing } from './reply-stream.ts'
import type { ResumeView, SayInput, SayResult } from './say.ts'
import {
  asFollowUp,
  isInterested,
  newConversation,
  noteInterest,
  signalsOf,
  takeTurn,
} from './take.ts'
import {
  type AgentTurn,
  type ConversationState,
  Transcript,
  type VisitorTurn,
} from './transcript.ts'
import { visitorText } from './understand.ts'
import type { ConversationView } from './view.ts'
import { conversationView, replyView, resumeView } from './views.ts'

/** The list's row of a conversation may lag this far behind it: a burst of turns is one write. */
const SUMMARY_AFTER_MS = 3_000
/** The alarm stands behind the delivery that is tried at once: it matters only after a crash. */
const RETRY_AFTER_MS = 2_000
/** A reply that says "noted" waits this long for D1, so that the lead is in the list when it arrives. */
const FILED_WITHIN_MS = 1_500
const MINUTE_MS = 60_000
/** Turns a model may read besides the question. */
const HISTORY_TURNS = 8

type Accepted = { kind: 'accepted' } | { kind: 'too_many'; retryAfterSeconds: number }

type UnderWay = {
  fingerprint: string
  stream: ReplyStream
  accepted: Promise<Accepted>
  done: Promise<AgentTurn | null>
}

/** A visitor turn that is stored, with what is needed to reply to it. */
type Stored = {
  turn: VisitorTurn
  state: ConversationState
  pending: Promise<Intent> | null
  /** A lead is waiting in the outbox because of this turn. */
  files: boolean
}

export class Conversation extends DurableObject<Env> {
  readonly #transcript: Transcript
  #tail: Promise<unknown> = Promise.resolve()
  readonly #underWay = new Map<string, UnderWay>()
  #latest: UnderWay | null = null
  readonly #courier: Courier

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#transcript = new Transcript(ctx.storage.sql)
    this.#courier = new Courier(this.#transcript, ctx.storage, () => this.env.DB)
    if (this.#transcript.nextDueAt() !== null) {
      void ctx.blockConcurrencyWhile(() => this.#courier.arm())
    }
  }

  /** Takes one visitor turn and answers it; turns are answered in the order in which they came. */
  async say(request: SayInput): Promise<SayResult> {
    const input = this.#withOwnId(request)
    const print = fingerprintOf(input)
    const earlier = this.#earlier(input)
    if (earlier && !input.regenerate && earlier.data.fingerprint !== print) {
      return { kind: 'conflict' }
    }
    const reply = earlier && this.#transcript.replyTo(earlier.id)
    if (reply) return this.#again(input, reply)

    const known = input.messageId ? this.#underWay.get(input.messageId) : undefined
    if (known && known.fingerprint !== print) return { kind: 'conflict' }
    const underWay = known ?? this.#enqueue(input, print)
    const accepted = await underWay.accepted
    if (accepted.kind === 'too_many') return accepted
    if (input.form === 'stream') return { kind: 'stream', body: underWay.stream.read() }
    const turn = await underWay.done
    if (!turn) throw new Error('an accepted turn has a reply')
    return { kind: 'reply', reply: replyView(input.conversation, turn) }
  }

  /** What a visitor's browser needs to go on; empty for a conversation that never was. */
  async resume(): Promise<ResumeView> {
    return resumeView(this.#transcript.turns())
  }

  /** The reply under way, from its first frame; null when there is none. */
  async attach(): Promise<ReadableStream<Uint8Array> | null> {
    return this.#latest?.stream.read() ?? null
  }

  /** The whole conversation, null when it is not of this workspace (missing and foreign look the same). */
  async transcript(workspaceId: string): Promise<ConversationView | null> {
    const state = this.#transcript.state()
    if (state?.workspaceId !== workspaceId) return null
    return conversationView(state, this.#transcript.turns())
  }

  /** Removes all of it, queued deliveries too. A turn under way is finished first, then removed. */
  async erase(workspaceId: string): Promise<void> {
    const erasing = this.#tail.then(async () => {
      if (this.#transcript.state()?.workspaceId !== workspaceId) return
      this.#transcript.forget()
      this.#courier.disarmed()
      await this.ctx.storage.deleteAlarm()
      await this.ctx.storage.deleteAll()
    })
    this.#tail = erasing.catch(() => {})
    await erasing
  }

  // The runtime drops an alarm that throws too often, so this one throws only when it cannot arm the
  // next (PLATFORM: Durable Objects): then the runtime's own retry is what is left.
  override async alarm(): Promise<void> {
    this.#courier.disarmed()
    await this.#courier.deliver()
    await this.#courier.arm()
  }

  // The AI SDK posts its last message again when the contact form or the decline button is used: that
  // is a turn of its own, with an id of its own.
  #withOwnId(input: SayInput): SayInput {
    if (!input.messageId || (!input.contact && !input.decline)) return input
    const earlier = this.#transcript.visitorTurnOf(input.messageId)
    const messageOnly = fingerprintOf({ ...input, contact: null, decline: false })
    if (earlier?.data.fingerprint !== messageOnly) return input
    const messageId = `${input.messageId}#${fingerprintOf(input)}`
    return { ...input, messageId, message: null }
  }

  #earlier(input: SayInput): VisitorTurn | null {
    const turn = input.messageId ? this.#transcript.visitorTurnOf(input.messageId) : null
    return (
      turn ?? (input.regenerate && !input.messageId ? this.#transcript.lastVisitorTurn() : null)
    )
  }

  #again(input: SayInput, reply: AgentTurn): SayResult {
    return input.form === 'stream'
      ? { kind: 'stream', body: storedReply(reply, input.conversation) }
      : { kind: 'reply', reply: replyView(input.conversation, reply) }
  }

  #enqueue(input: SayInput, print: string): UnderWay {
    const stream = new ReplyStream()
    const { promise: accepted, resolve: accept, reject: refuse } = Promise.withResolvers<Accepted>()
    const done = this.#tail.then(() => this.#turn(input, print, stream, accept))
    const underWay: UnderWay = { fingerprint: print, stream, accepted, done }
    if (input.messageId) this.#underWay.set(input.messageId, underWay)
    this.#latest = underWay
    this.#tail = done
      .catch((error: unknown) => {
        logError(error, input.requestId)
        refuse(error)
        stream.write({ type: 'error', errorText: `internal ${input.requestId}` })
        stream.close()
      })
      .finally(() => {
        if (input.messageId) this.#underWay.delete(input.messageId)
        if (this.#latest === underWay) this.#latest = null
      })
    return underWay
  }

  /** Load state, understand the turn, answer it, store the reply. */
  async #turn(
    input: SayInput,
    print: string,
    stream: ReplyStream,
    accept: (accepted: Accepted) => void,
  ): Promise<AgentTurn | null> {
    const retryAfterSeconds = this.#secondsOverCap(input)
    if (retryAfterSeconds !== null) {
      accept({ kind: 'too_many', retryAfterSeconds })
      return null
    }
    const own = await this.#ownContacts(input.agent)
    this.#transcript.create()
    const stored = this.#atOnce(() => this.#take(input, print, own))
    const filing = stored.files ? this.#courier.deliver() : null
    accept({ kind: 'accepted' })
    const reply = await this.#reply(input, stored, stream)
    if (filing) await within(FILED_WITHIN_MS, filing)
    // The output gate holds back what a call returns; that it holds back later chunks of a stream
    // returned before is nowhere promised. So the ask is shown once it is on disk.
    if (input.form === 'stream' || stream.hasReaders) await this.ctx.storage.sync()
    writeClosing(stream, reply)
    return reply
  }

  // Needed before capture: what stands in the agent's own knowledge is never a visitor's. Read from
  // this isolate's memory in the common turn; when D1 has to be asked and fails, nothing was stored
  // yet and the visitor's retry starts afresh.
  #ownContacts(agent: Agent): Promise<ReadonlySet<string>> {
    const region = agent.leadCollection.defaultCountry
    return ownContacts(this.env.DB, agent.workspaceId, agent.id, {
      version: agent.knowledgeVersion,
      ...(region && { region }),
    })
  }

  #secondsOverCap(input: SayInput): number | null {
    if (input.perMinute === null) return null
    const now = Date.now()
    const times = this.#transcript.visitorTimesSince(now - MINUTE_MS)
    const oldest = times[times.length - input.perMinute]
    return oldest === undefined ? null : (oldest + MINUTE_MS - now) / 1000
  }

  // All of a block or nothing of it, also when a statement in its middle fails; what memory holds of a
  // block that was undone is forgotten with it.
  #atOnce<T>(block: () => T): T {
    try {
      return this.ctx.storage.transactionSync(block)
    } catch (error) {
      this.#transcript.reread()
      this.#courier.disarmed()
      throw error
    }
  }

  // The first synchronous block: message, state and outbox rows are durable together. A turn that a
  // crash left without its reply is taken up as it was stored.
  #take(input: SayInput, print: string, own: ReadonlySet<string>): Stored {
    const now = Date.now()
    const half = input.messageId ? this.#transcript.visitorTurnOf(input.messageId) : null
    const before = this.#transcript.state()
    if (half && before) return { turn: half, state: before, pending: null, files: true }

    const state = before ?? newConversation(input, now)
    const language = languageOf(input, state)
    const collection = input.agent.leadCollection
    const visitor = visitorText(input, collection.customFields, declineButton(language))
    const last = this.#transcript.lastReply()
    const asked = last?.data.ask?.fields ?? []
    const { intent, pending } = this.#detect(input, visitor.text, language, last)
    const turn = { id: newId('turn', now), at: now, language, fingerprint: print }
    const taken = takeTurn(state, input, visitor, turn, intent, own, asked)
    const after = pending
      ? taken.state
      : noteInterest(taken.state, intent, { id: turn.id, text: visitor.text }, collection)

    const stored = this.#transcript.addVisitorTurn({
      id: turn.id,
      text: visitor.text,
      at: now,
      messageId: input.messageId,
      data: taken.data,
    })
    const saved = this.#enqueueLeads(after, taken.changed, now)
    this.#transcript.saveState(saved)
    if (taken.changed.length > 0) this.#courier.armAt(now + RETRY_AFTER_MS)
    return { turn: stored, state: saved, pending, files: taken.changed.length > 0 }
  }

  #enqueueLeads(
    state: ConversationState,
    changed: readonly number[],
    now: number,
  ): ConversationState {
    const proposed = { ...state.proposed }
    for (const index of changed) {
      proposed[index] ??= newId('lead', now)
      const filing = filingOf(state, index, state.people.persons[index]!, proposed[index])
      if (filing) this.#transcript.enqueue('lead', filing, now)
    }
    return { ...state, proposed }
  }

  #detect(input: SayInput, text: string, language: Language, last: AgentTurn | null) {
    const asked = last?.data.ask != null
    const context = last?.text
    const said = { text, language, asked, ...(context !== undefined && { context }) }
    // The button and the bare form say what they mean; before `insist` is satisfied no model is called.
    const { enabled, mode } = input.agent.leadCollection
    if (!input.message || (enabled && mode === 'insist')) {
      return { intent: formIntent(classify(said), input), pending: null }
    }
    const { intent, pending } = detectIntent(isWithinBudget(input.agent) ? this.env : {}, said)
    const before = this.#transcript.state()?.lastIntent ?? null
    return {
      intent: asFollowUp(intent, before),
      pending: pending?.then((better) => asFollowUp(better, before)) ?? null,
    }
  }

  // Streams the answer, decides with the final intent, and stores the reply in the second synchronous
  // block: only then is the ask shown, so a crash can never leave an ask that was seen but not counted.
  async #reply(
    input: SayInput,
    { turn, state, pending }: Stored,
    stream: ReplyStream,
  ): Promise<AgentTurn> {
    const collection = input.agent.leadCollection
    const look = (intent: Intent) =>
      decide(collection, state.capture, signalsOf(turn.id, turn.data, intent, state, collection))
    const first = look(turn.data.intent)
    const id = newId('turn', Date.now())
    stream.write({ type: 'start', messageId: id })
    stream.write({ type: 'data-conversation', data: input.conversation })

    const language = state.language ?? input.agent.language
    const opening = composeOpening(first.decision.say, turn.data, state, collection, language)
    const questions = questionsOf(first.decision, turn, opening, this.#transcript)
    const answered = await answerQuestions(questions, opening, {
      env: this.env,
      agent: input.agent,
      language,
      history: () => this.#transcript.turnsBefore(turn.seq, HISTORY_TURNS),
      previous: this.#transcript.visitorTextBefore(turn.seq),
      stream,
    })
    const intent = pending ? await pending : turn.data.intent
    const { decision, next } = pending ? look(intent) : first
    return this.#atOnce(() =>
      this.#store(input, turn, id, intent, decision, next, answered, language),
    )
  }

  #store(
    input: SayInput,
    turn: VisitorTurn,
    id: string,
    intent: Intent,
    decision: Decision,
    next: ConversationState['capture'],
    answered: Answered,
    language: Language,
  ): AgentTurn {
    const now = Date.now()
    const collection = input.agent.leadCollection
    const before = this.#transcript.state()
    if (!before) throw new Error('the state was written with the visitor turn')
    const { asking, ask } = composeAsk(
      decision,
      turn.data,
      before.capture.asks,
      collection,
      language,
    )
    const noted = noteInterest(before, intent, turn, collection)
    const modelUsage = usageAfter(before.modelUsage, answered, intent)
    const state: ConversationState = {
      ...noted,
      ...(modelUsage && { modelUsage }),
      capture: next,
      version: before.version + 1,
      consentShown: ask?.consent ?? before.consentShown,
    }
    const reply: Omit<AgentTurn, 'seq' | 'from'> = {
      id,
      text: [answered.text, asking].filter((text) => text !== '').join('\n\n'),
      at: now,
      replyTo: turn.id,
      data: {
        answer: answered.text,
        asking,
        ask,
        captured: turn.data.given,
        engaged: decision.engage,
        sources: answered.sources,
        by: answered.by,
        ...(answered.usage && { usage: answered.usage }),
      },
    }
    if (intent !== turn.data.intent) {
      const { declines } = turn.data.intent
      const interested = isInterested(intent, collection)
      const data = { ...turn.data, intent: { ...intent, declines }, interested }
      this.#transcript.saveVisitorData(turn.id, data)
    }
    const stored = this.#transcript.addAgentTurn(reply)
    this.#transcript.saveState(state)
    const filings = state.people.persons.flatMap((person, index) => {
      const leadId = state.proposed[index]
      return (leadId && filingOf(state, index, person, leadId)) || []
    })
    const row: ConversationRow = { summary: summaryOf(state), filings }
    this.#transcript.enqueue('conversation', row, now + SUMMARY_AFTER_MS)
    this.#courier.armAt(now + SUMMARY_AFTER_MS)
    return stored
  }
}

/** Resolves when `work` has ended or the time is over, whichever comes first. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, over])
  clearTimeout(timer)
}
