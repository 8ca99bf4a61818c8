// Carries the outbox of one conversation to D1: one delivery at a time, and an alarm behind it. Law: as
// long as a row waits there is an alarm, whatever fails (PRODUCT §3, acknowledged means durable).
import { logError } from '../http/problem.ts'
import { deliver, type FiledLead } from './outbox.ts'
import type { Transcript } from './transcript.ts'

/** An alarm in the past makes the runtime complain; this is soon enough. */
const SOONEST_MS = 100

export class Courier {
  readonly #transcript: Transcript
  readonly #storage: DurableObjectStorage
  readonly #db: () => D1Database
  #delivering: Promise<void> | null = null
  #alarmAt: number | null = null

  /** @param db read anew for every delivery, as the object's environment may be. */
  constructor(transcript: Transcript, storage: DurableObjectStorage, db: () => D1Database) {
    this.#transcript = transcript
    this.#storage = storage
    this.#db = db
  }

  /** Sends what is due. Never rejects; what is under way is joined. */
  deliver(): Promise<void> {
    const clock = { now: Date.now, random: Math.random }
    this.#delivering ??= deliver(this.#transcript, this.#db(), clock, (filed) =>
      this.#remember(filed),
    )
      .catch((error: unknown) => logError(error, 'outbox'))
      .finally(() => {
        this.#delivering = null
      })
    return this.#delivering
  }

  /** Sets the alarm to when the outbox wants it; nothing for an empty one. */
  async arm(): Promise<void> {
    const due = this.#transcript.nextDueAt()
    if (due === null) return
    this.#alarmAt = Math.max(due, Date.now() + SOONEST_MS)
    await this.#storage.setAlarm(this.#alarmAt)
  }

  // Part of the synchronous block that writes the outbox row: both are durable, or neither.
  armAt(at: number): void {
    if (this.#alarmAt !== null && this.#alarmAt <= at) return
    this.#alarmAt = at
    this.#storage
      .setAlarm(at)
      .catch(() => this.arm())
      .catch((error: unknown) => logError(error, 'alarm'))
  }

  /** The alarm has fired, or the block that set it was undone: nothing is known of one. */
  disarmed(): void {
    this.#alarmAt = null
  }

  #remember(filed: readonly FiledLead[]): void {
    const state = this.#transcript.state()
    if (!state) return
    const leads = { ...state.leads }
    for (const { person, leadId } of filed) {
      leads[person] = [...new Set([...(leads[person] ?? []), leadId])]
    }
    this.#transcript.saveState({ ...state, leads })
  }
}
