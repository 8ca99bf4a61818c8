// Long work on many leads as a Durable Object: one object a job, one bounded step an alarm, until all is done,
// whatever crashes in between. Law: a step is on disk before it is done and until it is counted, so nothing
// is lost and nothing counted twice; the filter and the newest lead are those of the start.
import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'
import { logError } from '../http/problem.ts'
import type { StatusMove } from '../leads/bulk.ts'
import {
  afterStep,
  afterUndo,
  isWorking,
  KEPT_MS,
  MAX_UNDO,
  mayUndo,
  newJob,
  pauseMs,
  stopped,
  undoOf,
  viewOf,
} from './progress.ts'
import type { JobOrder, JobState, JobView, Step } from './task.ts'
import { doStep, readStep, undo } from './work.ts'

export class Job extends DurableObject<Env> {
  #working: Promise<void> | null = null

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    const state = this.#state()
    if (state && isWorking(state)) void ctx.blockConcurrencyWhile(() => this.#wake())
  }

  /** Does the first step at once, so that short work is over with the answer; the rest goes by alarm. */
  async start(order: JobOrder): Promise<JobView> {
    if (!this.#state()) {
      this.#save(newJob(order))
      await this.ctx.storage.setAlarm(Date.now() + pauseMs(1))
      await this.#work()
    }
    return viewOf(this.#state() ?? newJob(order))
  }

  /** Null when this workspace has no such job, or had it more than a day ago. */
  async view(workspaceId: string): Promise<JobView | null> {
    const state = this.#state(workspaceId)
    return state && viewOf(state)
  }

  /** What is done stays done; no further step begins. */
  async cancel(workspaceId: string): Promise<JobView | null> {
    const state = this.#state(workspaceId)
    if (!state) return null
    const isWithinStep = this.#working !== null || this.#step() !== undefined
    const now = stopped(state, isWithinStep, Date.now())
    this.#save(now)
    if (!isWorking(now)) await this.ctx.storage.setAlarm(Date.now() + KEPT_MS)
    return viewOf(now)
  }

  /** Puts every changed lead back, where that is still possible (JobView.mayUndo). */
  async undo(workspaceId: string, actor: string): Promise<JobView | null> {
    const state = this.#state(workspaceId)
    if (!state) return null
    if (mayUndo(state)) {
      this.#save({ ...state, phase: 'undoing', actor, finishedAt: null })
      await this.ctx.storage.setAlarm(Date.now() + pauseMs(1))
      await this.#work()
    }
    return viewOf(this.#state() ?? state)
  }

  // The runtime drops an alarm that throws too often, so this one never does (PLATFORM: Durable Objects).
  override async alarm(): Promise<void> {
    const state = this.#state()
    if (!state) return
    if (isWorking(state)) return this.#work()
    const keptMs = Date.now() - (state.finishedAt ?? 0)
    if (keptMs >= KEPT_MS) await this.ctx.storage.deleteAll()
    else await this.ctx.storage.setAlarm(Date.now() + KEPT_MS - keptMs)
  }

  /** One step at a time: an alarm that comes during one waits for it. Sets the alarm for what is next. */
  #work(): Promise<void> {
    this.#working ??= this.#tryStep().finally(() => {
      this.#working = null
    })
    return this.#working
  }

  async #tryStep(): Promise<void> {
    try {
      const state = this.#state()
      if (state?.phase === 'undoing') await this.#undoAll(state)
      else if (state && isWorking(state)) await this.#oneStep(state)
    } catch (error) {
      const state = this.#state()
      logError(error, `job ${state?.task.kind}, attempt ${(state?.attempts ?? 0) + 1}`)
      if (state) this.#save({ ...state, attempts: state.attempts + 1 })
    }
    const state = this.#state()
    if (!state) return
    const pause = isWorking(state) ? (state.attempts === 0 ? 0 : pauseMs(state.attempts)) : KEPT_MS
    await this.ctx.storage.setAlarm(Date.now() + pause)
  }

  async #oneStep(state: JobState): Promise<void> {
    const kept = this.#step()
    if (!kept && state.phase === 'stopping')
      return this.#save({ ...state, phase: 'cancelled', finishedAt: Date.now() })
    const step = kept ?? this.#keep(await readStep(this.env, state))
    await doStep(this.env, state, step, Date.now())
    // Read again: it may have been told to stop meanwhile. One synchronous block: both or neither.
    const current = this.#state()
    if (!current) return
    this.#save(afterStep(current, step, Date.now()))
    this.ctx.storage.kv.delete('step')
  }

  /** The step, and what takes it back, are durable together and before any of it is done. */
  #keep(step: Step): Step {
    const state = this.#state()
    this.ctx.storage.kv.put('step', step)
    if (!state?.undoable) return step
    const moves = [...this.#moves(), ...undoOf(state.task, step.leads)]
    if (moves.length <= MAX_UNDO) this.ctx.storage.kv.put('undo', moves)
    else {
      this.ctx.storage.kv.delete('undo')
      this.#save({ ...state, undoable: false })
    }
    return step
  }

  async #undoAll(state: JobState): Promise<void> {
    await undo(this.env, state, this.#moves(), Date.now())
    this.#save(afterUndo(state, Date.now()))
    this.ctx.storage.kv.delete('undo')
  }

  async #wake(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now())
  }

  /** Missing and foreign look the same. */
  #state(workspaceId?: string): JobState | null {
    const state = this.ctx.storage.kv.get<JobState>('state')
    if (!state || (workspaceId !== undefined && state.workspaceId !== workspaceId)) return null
    return state
  }

  #save(state: JobState): void {
    this.ctx.storage.kv.put('state', state)
  }

  #step(): Step | undefined {
    return this.ctx.storage.kv.get<Step>('step')
  }

  #moves(): StatusMove[] {
    return this.ctx.storage.kv.get<StatusMove[]>('undo') ?? []
  }
}
