// What holds things together: a card (one subject with its own border), a section (a heading, its
// words on the left, its content on the right where there is room), columns of a detail page.
import type { Child, FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'

export type CardProps = {
  title?: Child
  /** Beside the title, at the end. */
  actions?: Children
  text?: Child
  footer?: Children
  /** Content to the edges: lists and tables. */
  flush?: boolean
  id?: string
  attrs?: Attrs
  children?: Children
}

export const Card: FC<CardProps> = (props) => (
  <section class={classes('card', props.flush && 'flush')} id={props.id} {...props.attrs}>
    {props.title || props.actions ? (
      <header>
        <h2>{props.title}</h2>
        {props.actions ? <div class="actions">{props.actions}</div> : null}
        {props.text ? <p class="help">{props.text}</p> : null}
      </header>
    ) : null}
    <div class="card-body">{props.children}</div>
    {props.footer ? <footer>{props.footer}</footer> : null}
  </section>
)

/** A part of a settings page. */
export const Section: FC<{ title: string; text?: Child; id?: string; children?: Children }> = (
  props,
) => (
  <section class="section" id={props.id}>
    <div class="section-words">
      <h2>{props.title}</h2>
      {props.text ? <p class="help">{props.text}</p> : null}
    </div>
    <div class="section-body">{props.children}</div>
  </section>
)

export type ColumnsProps = {
  asideLabel: string
  /** Beside the content where there is room, else above it. */
  aside: Children
  /** More of it, folded under `moreLabel` where it would push the content away. */
  more?: Children
  moreLabel?: string
  children?: Children
}

/** Main content and what stands beside it. */
export const Columns: FC<ColumnsProps> = (props) => (
  <div class="columns">
    <aside class="stack" aria-label={props.asideLabel}>
      {props.aside}
      {props.more ? (
        <details class="fold">
          <summary>
            {props.moreLabel}
            <Icon name="chevronDown" size={14} />
          </summary>
          <div class="stack">{props.more}</div>
        </details>
      ) : null}
    </aside>
    <div class="column-main">{props.children}</div>
  </div>
)

/** The end of a form: what it does, and what else one can do. */
export const FormActions: FC<{ children?: Children }> = ({ children }) => (
  <div class="form-actions">{children}</div>
)

/** Names and values, as in a detail. Facts without a value are left out. */
export const Facts: FC<{ facts: { label: string; value: Child | null; action?: Child }[] }> = ({
  facts,
}) => (
  <dl class="facts">
    {facts
      .filter((fact) => fact.value !== null && fact.value !== '')
      .map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>
            <span class="fact-value">{fact.value}</span>
            {fact.action ? <span class="fact-action">{fact.action}</span> : null}
          </dd>
        </div>
      ))}
  </dl>
)

/** Numbers one looks at first. */
export const Stats: FC<{
  stats: { label: string; value: string; note?: string; href?: string }[]
}> = ({ stats }) => (
  <ul class="stats">
    {stats.map((stat) => (
      <li>
        <span class="stat-label">
          {stat.href ? <a href={stat.href}>{stat.label}</a> : stat.label}
        </span>
        <strong>{stat.value}</strong>
        {stat.note ? <span class="help">{stat.note}</span> : null}
      </li>
    ))}
  </ul>
)
