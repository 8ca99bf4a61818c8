// A talk as it was read, and what happened in order. Words in a message can be marked, and a note can
// stand in its margin (below it on phones).
import type { Child, FC } from 'hono/jsx'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { type Children, type Clock, classes } from './props.ts'
import { Time } from './time.tsx'

export const Thread: FC<{ label: string; children?: Children }> = ({ label, children }) => (
  <ol class="thread" aria-label={label}>
    {children}
  </ol>
)

export type MessageProps = {
  /** `theirs` on the left on a ground of its own, `ours` plain. */
  side: 'theirs' | 'ours'
  author: string
  at: number
  clock: Clock
  id?: string
  /** In the margin: why something happened here. */
  note?: Child
  /** Under the text, quietly: what is known of it. */
  below?: Child
  children?: Children
}

export const Message: FC<MessageProps> = (props) => (
  <li class={classes('message', props.side)} id={props.id}>
    <p class="message-head">
      <strong>{props.author}</strong> <Time at={props.at} clock={props.clock} as="exact" />
    </p>
    <div class="message-text" dir="auto">
      {props.children}
    </div>
    {props.note ? <p class="message-note">{props.note}</p> : null}
    {props.below ? <div class="help">{props.below}</div> : null}
  </li>
)

/** `value`: underlined in the accent; `sentence`: a ground of its own. `label` is said on hover. */
export const Mark: FC<{ kind: 'value' | 'sentence'; label: string; children?: Children }> = (
  props,
) => (
  <mark class={props.kind} title={props.label}>
    {props.children}
  </mark>
)

export type Happening = { icon: IconName; text: Child; at: number; detail?: Child }

export const Timeline: FC<{ happenings: Happening[]; clock: Clock }> = ({ happenings, clock }) => (
  <ol class="timeline">
    {happenings.map((one) => (
      <li>
        <span class="timeline-icon">
          <Icon name={one.icon} size={14} />
        </span>
        <span>{one.text}</span>
        <Time at={one.at} clock={clock} />
        {one.detail ? <div class="timeline-detail">{one.detail}</div> : null}
      </li>
    ))}
  </ol>
)
