// The English words of long work on many leads.
import type { JobView, Phase, Task } from '../../jobs/task.ts'
import type { Tone } from '../../ui/props.ts'
import type { Shape } from '../../ui/status.tsx'
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
  leave:
    'You can leave this page. The work goes on; you find it again under Recent bulk work in the menu of the leads.',
  stop: 'Stop here',
  lookAgain: 'Look again',
  back: 'Back to the leads',
  undo: 'Undo',
  recent: {
    title: 'Recent bulk work',
    text: 'What was done to many leads within the last day. A change of status of up to 5,000 leads can be taken back as long.',
    none: 'Nothing was done to many leads lately',
    noneText:
      'Select leads in the list, or all that match a view, and what you do stands here for a day.',
    columns: { work: 'Work', state: 'State', who: 'By', at: 'Started' },
  },
  strip: {
    running: 'Work on many leads is under way.',
    look: 'Show',
  },
  over: ({ phase, task, done, changed }: JobView): string => {
    const n = task.kind === 'status' ? changed : done
    if (phase === 'undone') return `Taken back: ${WORDS.leads(changed)} as before.`
    if (phase === 'cancelled') return `Stopped. ${doneTo(task, n)}; the rest is as it was.`
    const rest = done - n
    const already = rest === 0 ? '' : ` ${WORDS.leads(rest)} had that status already.`
    return `${doneTo(task, n)}.${already}`
  },
} as const

export const PHASE_LOOKS: Record<Phase, { word: string; tone: Tone; shape: Shape }> = {
  running: { word: 'Running', tone: 'accent', shape: 'half' },
  stopping: { word: 'Stopping', tone: 'warn', shape: 'most' },
  cancelled: { word: 'Stopped', tone: 'neutral', shape: 'cross' },
  done: { word: 'Done', tone: 'good', shape: 'check' },
  undoing: { word: 'Being taken back', tone: 'accent', shape: 'half' },
  undone: { word: 'Taken back', tone: 'neutral', shape: 'slash' },
}
