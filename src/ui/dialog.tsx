// A question that waits for an answer. Opened by DialogButton with invoker commands, which browsers run
// without JavaScript; static/app.js helps the ones that cannot. Inside is a plain form.
import type { Child, FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'
import { UI_WORDS } from './words.ts'

export type DialogProps = {
  id: string
  title: string
  text?: Child
  /** Open from the start: a form that came back with errors. */
  open?: boolean
  children?: Children
  attrs?: Attrs
}

export const Dialog: FC<DialogProps> = (props) => (
  <dialog
    id={props.id}
    class="dialog"
    aria-labelledby={`${props.id}-title`}
    open={props.open}
    {...{ closedby: 'any' }}
    {...props.attrs}
  >
    <header>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      <button
        type="button"
        class="button quiet icon-only"
        aria-label={UI_WORDS.close}
        {...{ command: 'close', commandfor: props.id }}
      >
        <Icon name="close" />
      </button>
    </header>
    {props.text ? <p class="dialog-text">{props.text}</p> : null}
    {props.children}
  </dialog>
)

export type DialogButtonProps = {
  /** Id of the dialog. */
  dialog: string
  kind?: 'primary' | 'normal' | 'quiet' | 'danger'
  small?: boolean
  close?: boolean
  children?: Children
}

export const DialogButton: FC<DialogButtonProps> = ({ kind = 'normal', ...props }) => (
  <button
    type="button"
    class={classes('button', kind !== 'normal' && kind, props.small && 'small')}
    {...{ command: props.close ? 'close' : 'show-modal', commandfor: props.dialog }}
  >
    {props.children}
  </button>
)
