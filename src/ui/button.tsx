// Buttons act, links go: both look alike. `kind` primary at most once a view; `danger` for what
// cannot be taken back.
import type { FC } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { type Attrs, type Children, classes } from './props.ts'

export type ButtonKind = 'primary' | 'normal' | 'quiet' | 'danger'

type Look = { kind?: ButtonKind; icon?: IconName; small?: boolean; attrs?: Attrs }

export type ButtonProps = Look & {
  children?: Children
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  /** Posts the form to another address than its own. */
  formaction?: string
  disabled?: boolean
}

export const Button: FC<ButtonProps> = ({ children, type = 'submit', attrs, ...props }) => (
  <button
    type={type}
    class={look(props)}
    name={props.name}
    value={props.value}
    formaction={props.formaction}
    disabled={props.disabled}
    {...attrs}
  >
    {props.icon ? <Icon name={props.icon} /> : null}
    {children}
  </button>
)

export type LinkButtonProps = Look & { children?: Children; href: string; download?: boolean }

export const LinkButton: FC<LinkButtonProps> = ({ children, href, download, attrs, ...props }) => (
  <a class={look(props)} href={href} {...(download && { download: '' })} {...attrs}>
    {props.icon ? <Icon name={props.icon} /> : null}
    {children}
  </a>
)

/** Only an icon to see: `label` is its name, also shown on hover. With `href` it is a link. */
export type IconButtonProps = Look & {
  icon: IconName
  label: string
  href?: string
  type?: 'submit' | 'button'
  name?: string
  value?: string
}

export const IconButton: FC<IconButtonProps> = ({ icon, label, href, attrs, ...props }) => {
  const style = classes(look({ kind: 'quiet', ...props }), 'icon-only')
  if (href !== undefined)
    return (
      <a class={style} href={href} aria-label={label} title={label} {...attrs}>
        <Icon name={icon} />
      </a>
    )
  return (
    <button
      type={props.type ?? 'submit'}
      class={style}
      name={props.name}
      value={props.value}
      aria-label={label}
      title={label}
      {...attrs}
    >
      <Icon name={icon} />
    </button>
  )
}

function look({ kind = 'normal', small }: Look): string {
  return classes('button', kind !== 'normal' && kind, small && 'small')
}
