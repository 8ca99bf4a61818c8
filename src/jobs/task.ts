// What a job is told to do, what it remembers, and what others see of it. Plain data; its changes are in
// progress.ts, its work in work.ts, its alarms in job.ts.
import type { FoundLead, Matching } from '../leads/bulk.ts'
import type { LeadFilter } from '../leads/filter.ts'
import type { Status } from '../leads/status.ts'

export type Task =
  | { kind: 'status'; status: Status }
  /** A member's user id; null: nobody. */
  | { kind: 'assign'; assignedTo: string | null }
  | { kind: 'erase' }

/** Leads that were ticked, or all that match a view and were captured before a moment (ms). */
export type Scope =
  | { kind: 'leads'; ids: string[] }
  | { kind: 'view'; matching: Matching; before: number }

/** A count that may have stopped early. */
export type Total = { n: number; capped: boolean }

export type JobOrder = {
  workspaceId: string
  workspaceNo: number
  /** User id of the member. */
  actor: string
  task: Task
  scope: Scope
  /** The view one came from, as its page knows it. */
  view: LeadFilter
  total: Total
}

/** `stopping` waits for the end of the step under way. */
export type Phase = 'running' | 'stopping' | 'cancelled' | 'done' | 'undoing' | 'undone'

export type JobState = JobOrder & {
  phase: Phase
  /** The next step takes leads captured before this (ms). */
  before: number
  /** Leads worked through, and those of them that were changed. */
  done: number
  changed: number
  /** The changed ones can be put back: a change of status of no more than MAX_UNDO leads. */
  undoable: boolean
  /** Failed tries of the step under way. */
  attempts: number
  /** ms; null while there is work. */
  finishedAt: number | null
}

/** A step: read, kept, done, then forgotten. After a crash it is done again as it was read. */
export type Step = {
  leads: FoundLead[]
  /** `before` of the next step; null: this is the last. */
  next: number | null
}

/** What its page shows. */
export type JobView = {
  task: Task
  view: LeadFilter
  phase: Phase
  done: number
  changed: number
  total: Total
  /** Failed, and will be tried again. */
  waiting: boolean
  mayUndo: boolean
}
