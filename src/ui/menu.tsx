// A menu of things to do or places to go: <details>, so it opens without JavaScript; static/app.js
// closes it by Escape and by a click elsewhere, the browser when another menu opens.
import type { Child, FC } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'
import { UI_WORDS } from './words.ts'

export type MenuProps = {
  /** What is clicked. Without it: three dots named `label`. */
  trigger?: Child
  label?: string
  /** Opens to the left of its end, or upwards. */
  align?: 'end'
  up?: boolean
  class?: string
  /** MenuLinks, MenuButtons, MenuGap, or anything else. */
  children?: Children
}

export const Menu: FC<MenuProps> = (props) => (
  <details class={classes('menu', props.align, props.up && 'upward', props.class)} name="menu">
    <summary class={classes('button', props.trigger ? 'normal' : 'quiet icon-only')}>
      {props.trigger ?? <Icon name="more" label={props.label ?? UI_WORDS.actions} />}
    </summary>
    <div class="menu-panel">{props.children}</div>
  </details>
)

export type MenuLinkProps = {
  href: string
  icon?: IconName
  current?: boolean
  children?: Children
  attrs?: Attrs
}

export const MenuLink: FC<MenuLinkProps> = ({ href, icon, current, children, attrs }) => (
  <a class="menu-item" href={href} {...(current && { 'aria-current': 'true' })} {...attrs}>
    {icon ? <Icon name={icon} /> : null}
    <span class="menu-label">{children}</span>
    {current ? <Icon name="check" size={14} /> : null}
  </a>
)

export type MenuButtonProps = {
  icon?: IconName
  name?: string
  value?: string
  formaction?: string
  danger?: boolean
  current?: boolean
  children?: Children
  attrs?: Attrs
}

/** Submits the form around the menu (or `form` in attrs). */
export const MenuButton: FC<MenuButtonProps> = ({ icon, danger, current, children, ...props }) => (
  <button
    type="submit"
    class={classes('menu-item', danger && 'danger')}
    name={props.name}
    value={props.value}
    formaction={props.formaction}
    {...(current !== undefined && { 'aria-pressed': String(current) })}
    {...props.attrs}
  >
    {icon ? <Icon name={icon} /> : null}
    <span class="menu-label">{children}</span>
    {current === undefined ? null : <Icon name="check" size={14} />}
  </button>
)

export const MenuGap: FC<{ label?: string }> = ({ label }) =>
  label ? <p class="menu-heading">{label}</p> : <hr class="menu-gap" />
