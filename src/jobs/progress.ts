// How a job goes on, as pure functions of its state: what a step changed, when it ends, when it may be
// stopped and taken back.
import type { FoundLead, StatusMove } from '../leads/bulk.ts'
import type { JobOrder, JobState, JobView, Phase, Step, Task } from './task.ts'

/** Changes of status kept to be taken back. */
export const MAX_UNDO = 5_000
/** A finished job is forgotten after this, and cannot be taken back any more. */
export const KEPT_MS = 24 * 60 * 60 * 1000
const MAX_PAUSE_MS = 30_000
const FIRST_PAUSE_MS = 500

export function newJob(order: JobOrder): JobState {
  return {
    ...order,
    phase: 'running',
    before: order.scope.kind === 'view' ? order.scope.before : 0,
    done: 0,
    changed: 0,
    undoable: order.task.kind === 'status',
    attempts: 0,
    finishedAt: null,
  }
}

export function isWorking({ phase }: { phase: Phase }): boolean {
  return phase === 'running' || phase === 'stopping' || phase === 'undoing'
}

/** The leads of a step that are not yet as the task wants them: with their status before. */
export function movesOf(task: Task, leads: readonly FoundLead[]): StatusMove[] {
  if (task.kind !== 'status') return []
  return leads
    .filter((lead) => lead.status !== task.status)
    .map((lead) => [lead.capturedAt, lead.status, task.status, null])
}

/** What takes the same leads back: each to its own status, and its own reason for spam. */
export function undoOf(task: Task, leads: readonly FoundLead[]): StatusMove[] {
  if (task.kind !== 'status') return []
  return leads
    .filter((lead) => lead.status !== task.status)
    .map((lead) => [lead.capturedAt, task.status, lead.status, lead.spamReason])
}

/** After a step was done. */
export function afterStep(state: JobState, step: Step, now: number): JobState {
  const { task } = state
  const changed = task.kind === 'status' ? movesOf(task, step.leads).length : step.leads.length
  const went: JobState = {
    ...state,
    attempts: 0,
    before: step.next ?? state.before,
    done: state.done + step.leads.length,
    changed: state.changed + changed,
  }
  if (step.next === null) return { ...went, phase: 'done', finishedAt: now }
  if (state.phase === 'stopping') return { ...went, phase: 'cancelled', finishedAt: now }
  return went
}

export function afterUndo(state: JobState, now: number): JobState {
  return { ...state, attempts: 0, phase: 'undone', undoable: false, finishedAt: now }
}

/** Between two steps a job is stopped at once, within one after it. */
export function stopped(state: JobState, isWithinStep: boolean, now: number): JobState {
  if (state.phase !== 'running') return state
  if (isWithinStep) return { ...state, phase: 'stopping' }
  return { ...state, phase: 'cancelled', finishedAt: now }
}

export function mayUndo(state: JobState): boolean {
  const isOver = state.phase === 'done' || state.phase === 'cancelled'
  return isOver && state.undoable && state.changed > 0
}

export function viewOf(state: JobState): JobView {
  const { task, view, phase, done, changed, total, attempts } = state
  return { task, view, phase, done, changed, total, waiting: attempts > 0, mayUndo: mayUndo(state) }
}

/** Doubles from half a second to 30 s. */
export function pauseMs(attempts: number): number {
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10))
}
