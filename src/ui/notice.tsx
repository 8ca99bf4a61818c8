// What the product says by itself: nothing here yet, it is saved, it did not work, please wait.
import type { Child, FC } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { type Attrs, type Children, classes, type Tone } from './props.ts'

export type EmptyProps = {
  icon: IconName
  title: string
  text: Child
  /** The next step: buttons or links. */
  children?: Children
}

/** Nothing yet, or no match: says why and what to do next. */
export const Empty: FC<EmptyProps> = (props) => (
  <div class="empty">
    <span class="empty-icon">
      <Icon name={props.icon} size={20} />
    </span>
    <h2>{props.title}</h2>
    <p>{props.text}</p>
    {props.children ? <div class="actions">{props.children}</div> : null}
  </div>
)

const ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  accent: 'info',
  good: 'success',
  warn: 'warning',
  bad: 'error',
}

export type NoticeProps = { tone?: Tone; title?: string; children?: Children; id?: string }

/** Stays on the page: something to know about what is below. */
export const Notice: FC<NoticeProps> = ({ tone = 'neutral', title, children, id }) => (
  <div class={classes('notice', tone)} id={id} {...(tone === 'bad' && { role: 'alert' })}>
    <Icon name={ICONS[tone]} />
    <div>
      {title ? <strong>{title}</strong> : null}
      {children}
    </div>
  </div>
)

export type FlashProps = {
  tone?: 'good' | 'bad'
  children?: Children
  /** What can be done about it: "Undo". */
  action?: Child
  attrs?: Attrs
}

/** Something was done just now. At the page's head after a redirect; screen readers are told. */
export const Flash: FC<FlashProps> = (props) => (
  <div class={classes('flash', props.tone ?? 'good')} role="status" {...props.attrs}>
    <Icon name={ICONS[props.tone ?? 'good']} />
    <span>{props.children}</span>
    {props.action}
  </div>
)

/** Beside the button that was pressed: "Saved". Empty, it keeps its place for the answer. */
export const Saved: FC<{ id?: string; error?: boolean; children?: Children }> = (props) => (
  <span class={classes('saved', props.error && 'bad')} id={props.id} role="status">
    {props.children ? <Icon name={props.error ? 'error' : 'check'} size={14} /> : null}
    {props.children}
  </span>
)

/** Lines where content is on its way; shown after 300 ms only, so that quick answers do not blink. */
export const Skeleton: FC<{ label: string; rows?: number }> = ({ label, rows = 3 }) => (
  <div class="skeleton" role="status">
    <span class="sr-only">{label}</span>
    {Array.from({ length: rows }, () => (
      <span class="bone" />
    ))}
  </div>
)

export type ProgressProps = {
  label: string
  /** Null: how far it is cannot be told. */
  value: number | null
  max: number
  text: string
}

/** Long work, in steps. */
export const Progress: FC<ProgressProps> = (props) => (
  <div class="progress" role="status">
    <progress aria-label={props.label} value={props.value ?? undefined} max={props.max} />
    <span>{props.text}</span>
  </div>
)
