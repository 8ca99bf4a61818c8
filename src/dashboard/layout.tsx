// The product's frame around every signed-in page, and the plain one of pages before that. Pages give
// it a Frame (who is here, where, when) made once per request by the sign-in middleware.
import type { Child, FC } from 'hono/jsx'
import { Avatar } from '../ui/avatar.tsx'
import { PublicLayout, type Theme } from '../ui/document.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Menu, MenuButton, MenuGap, MenuLink } from '../ui/menu.tsx'
import type { Done } from '../ui/page.tsx'
import type { Children, Clock } from '../ui/props.ts'
import { Layout, type LayoutProps } from '../ui/shell.tsx'
import { DoneFlash } from './done.tsx'
import { PRODUCT_NAME, WORDS } from './words.ts'

export type PlaceName = keyof typeof WORDS.places

export type Frame = {
  workspace: { name: string }
  /** The member's other workspaces; none: the name is no menu. */
  workspaces?: { name: string; href: string }[]
  member: { name: string; email: string }
  theme: Theme
  /** Keyboard shortcuts; on unless switched off. */
  keys?: boolean
  clock: Clock
  /** Path and query of this page: where the preferences form comes back to. */
  path: string
  done: Done | null
  /** Leads nobody has touched yet; shown beside the place. */
  newLeads?: number
}

const PLACES: { name: PlaceName; href: string; icon: IconName }[] = [
  { name: 'overview', href: '/', icon: 'dashboard' },
  { name: 'leads', href: '/leads', icon: 'people' },
  { name: 'agents', href: '/agents', icon: 'robot' },
  { name: 'conversations', href: '/conversations', icon: 'messages' },
  { name: 'settings', href: '/settings', icon: 'gear' },
]

export type DashboardLayoutProps = {
  frame: Frame
  title: string
  /** Null where no place of the menu is meant: an error page. */
  place: PlaceName | null
  width?: LayoutProps['width']
  children?: Children
}

export const DashboardLayout: FC<DashboardLayoutProps> = ({ frame, ...props }) => {
  return (
    <Layout
      title={props.title}
      site={PRODUCT_NAME}
      theme={frame.theme}
      keys={frame.keys}
      placesLabel={WORDS.mainMenu}
      places={PLACES.map(({ name, href, icon }) => ({
        href,
        icon,
        label: WORDS.places[name],
        current: name === props.place,
        ...(name === 'leads' && frame.newLeads && { count: newCount(frame.newLeads) }),
      }))}
      top={<WorkspaceName {...frame} />}
      bottom={<MemberMenu {...frame} />}
      flash={frame.done ? <DoneFlash done={frame.done} /> : null}
      width={props.width}
    >
      {props.children}
    </Layout>
  )
}

/** Sign-in, setup and errors of visitors who are not signed in. */
export const PublicPage: FC<{
  title: string
  theme: Theme
  footer?: Child
  children?: Children
}> = (props) => (
  <PublicLayout
    title={props.title}
    site={PRODUCT_NAME}
    theme={props.theme}
    brand={<Brand name={PRODUCT_NAME} />}
    footer={props.footer}
  >
    {props.children}
  </PublicLayout>
)

function newCount(count: number): { text: string; label: string } {
  return { text: count > 99 ? '99+' : String(count), label: WORDS.newLeads(count) }
}

const Brand: FC<{ name: string }> = ({ name }) => (
  <span class="brand-name">
    <img src="/favicon.svg" width="20" height="20" alt="" />
    <span>{name}</span>
  </span>
)

const WorkspaceName: FC<Frame> = ({ workspace, workspaces = [] }) =>
  workspaces.length === 0 ? (
    <a class="brand-link" href="/">
      <Brand name={workspace.name} />
    </a>
  ) : (
    <Menu
      class="switcher"
      trigger={
        <>
          <Brand name={workspace.name} />
          <Icon name="updown" size={14} />
        </>
      }
    >
      <MenuGap label={WORDS.workspaces} />
      <MenuLink href="/" current>
        {workspace.name}
      </MenuLink>
      {workspaces.map(({ name, href }) => (
        <MenuLink href={href}>{name}</MenuLink>
      ))}
    </Menu>
  )

const THEMES = [
  ['system', 'monitor'],
  ['light', 'sun'],
  ['dark', 'moon'],
] as const

const MemberMenu: FC<Frame> = ({ member, theme, keys = true, path }) => (
  <Menu
    class="switcher member"
    up
    trigger={
      <>
        <Avatar name={member.name || member.email} />
        <span class="member-name">{member.name || member.email}</span>
        <span class="sr-only">{WORDS.memberMenu(member.name || member.email)}</span>
        <Icon name="updown" size={14} />
      </>
    }
  >
    <p class="menu-who">
      <strong>{member.name}</strong>
      <span>{member.email}</span>
    </p>
    <MenuGap />
    <form method="post" action="/preferences" data-preferences="">
      <input type="hidden" name="back" value={path} />
      <MenuGap label={WORDS.appearance} />
      {THEMES.map(([value, icon]) => (
        <MenuButton name="theme" value={value} icon={icon} current={value === theme}>
          {WORDS.themes[value]}
        </MenuButton>
      ))}
      <MenuGap />
      <MenuButton name="keys" value={keys ? 'off' : 'on'} icon="keyboard" current={keys}>
        {WORDS.keys}
      </MenuButton>
    </form>
    <MenuLink href="/settings" icon="gear">
      {WORDS.workspaceSettings}
    </MenuLink>
    <form method="post" action="/sign-out">
      <MenuButton icon="signOut">{WORDS.signOut}</MenuButton>
    </form>
  </Menu>
)
