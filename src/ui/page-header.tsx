// The head of a page: where one is, what it is called, what can be done; and tabs below it.
import type { Child, FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'

export type PageHeaderProps = {
  title: Child
  /** The way back up. */
  parent?: { href: string; label: string }
  /** Before the title: an avatar or a dot. */
  lead?: Child
  /** Beside the title: a status, a count. */
  beside?: Children
  text?: Child
  actions?: Children
}

export const PageHeader: FC<PageHeaderProps> = (props) => (
  <header class="page-header">
    {props.parent ? (
      <a class="up" href={props.parent.href}>
        <Icon name="chevronLeft" size={14} />
        {props.parent.label}
      </a>
    ) : null}
    <div class="page-title">
      {props.lead}
      <h1>{props.title}</h1>
      {props.beside}
    </div>
    {props.actions ? <div class="actions">{props.actions}</div> : null}
    {props.text ? <p class="page-text">{props.text}</p> : null}
  </header>
)

export type Tab = { label: string; href: string; count?: string; current?: boolean }

export const Tabs: FC<{ label: string; tabs: Tab[]; attrs?: Attrs }> = (props) => (
  <nav class="tabs" aria-label={props.label} {...props.attrs}>
    <ul>
      {props.tabs.map((tab) => (
        <li>
          <a href={tab.href} class={classes(tab.current && 'current')} {...currentPage(tab)}>
            {tab.label}
            {tab.count === undefined ? null : <span class="count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

function currentPage({ current }: { current?: boolean }): Attrs {
  return current ? { 'aria-current': 'page' } : {}
}
