// The English words of long work on many leads.
import type { JobView, Task } from '../../jobs/task.ts'
import { type People, personNamed } from './person.ts'
import { number, STATUS_LOOKS, WORDS } from './words.ts'

const statusWord = (task: Task): string =>
  task.kind === 'status' ? STATUS_LOOKS[task.status].word.toLowerCase() : ''

/** @example doneTo({ kind: 'status', status: 'won' }, 2) // '2 leads are set to won' */
function doneTo(task: Task, n: number): string {
  const be = n === 1 ? 'is' : 'are'
  if (task.kind === 'status') return `${WORDS.leads(n)} ${be} set to ${statusWord(task)}`
  return `${WORDS.leads(n)} ${be} ${task.kind === 'erase' ? 'deleted' : 'assigned'}`
}

export const JOB_WORDS = {
  title: (task: Task, people: People): string => {
    if (task.kind === 'status') return `Set leads to ${statusWord(task)}`
    if (task.kind === 'erase') return 'Delete leads'
    return task.assignedTo === null
      ? 'Take assignments away'
      : `Assign leads to ${personNamed(people, task.assignedTo)}`
  },
  progress: ({ phase, done, changed, total }: JobView): string => {
    if (phase === 'undoing') return `Putting ${WORDS.leads(changed)} back`
    const far = total.capped
      ? `${number(done)} leads so far`
      : `${number(done)} of ${WORDS.leads(total.n)}`
    return phase === 'stopping' ? `${far}, stopping` : far
  },
  waiting: 'The last step did not work. It is tried again by itself; nothing is lost.',
  leave: 'You can leave this page. The work goes on, and this address shows how far it is.',
  stop: 'Stop here',
  lookAgain: 'Look again',
  back: 'Back to the leads',
  undo: 'Undo',
  over: ({ phase, task, done, changed }: JobView): string => {
    const n = task.kind === 'status' ? changed : done
    if (phase === 'undone') return `Taken back: ${WORDS.leads(changed)} as before.`
    if (phase === 'cancelled') return `Stopped. ${doneTo(task, n)}; the rest is as it was.`
    const rest = done - n
    const already = rest === 0 ? '' : ` ${WORDS.leads(rest)} had that status already.`
    return `${doneTo(task, n)}.${already}`
  },
} as const
