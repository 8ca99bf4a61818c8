// The frame of one agent's pages: its name and state, what can be done with it, the tabs. A tab's own
// file brings what stands below.
import type { FC } from 'hono/jsx'
import { Dot } from '../../ui/avatar.tsx'
import { Button, type ButtonKind } from '../../ui/button.tsx'
import { FormActions } from '../../ui/card.tsx'
import { Menu, MenuButton, MenuGap, MenuLink } from '../../ui/menu.tsx'
import { Notice, Saved } from '../../ui/notice.tsx'
import { PageHeader, Tabs } from '../../ui/page-header.tsx'
import type { Attrs, Children } from '../../ui/props.ts'
import { Badge } from '../../ui/status.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { WORDS } from './words.ts'

export type TabName = keyof typeof WORDS.tabs

export type AgentPageProps = {
  frame: Frame
  agent: Agent
  tab: TabName
  mayEdit: boolean
  children?: Children
}

export const AgentPage: FC<AgentPageProps> = ({ frame, agent, tab, mayEdit, children }) => (
  <DashboardLayout frame={frame} title={`${WORDS.tabs[tab]} · ${agent.name}`} place="agents">
    <PageHeader
      title={agent.name}
      parent={{ href: '/agents', label: WORDS.agents }}
      lead={<Dot color={agent.appearance.color} />}
      beside={<States agent={agent} />}
      actions={<AgentMenu agent={agent} mayEdit={mayEdit} />}
    />
    <Tabs
      label={WORDS.tabsLabel(agent.name)}
      tabs={Object.entries(WORDS.tabs).map(([name, label]) => ({
        label,
        href: name === 'overview' ? pathOf(agent) : pathOf(agent, name),
        current: name === tab,
      }))}
    />
    {mayEdit ? null : <Notice>{WORDS.readOnly}</Notice>}
    {children}
  </DashboardLayout>
)

/** @example pathOf(agent, 'features') // '/agents/agent_a/features' */
export function pathOf(agent: Pick<Agent, 'id'>, ...parts: string[]): string {
  return ['/agents', agent.id, ...parts].join('/')
}

/** `oob`: sent beside a part that changed it, so that the head stays true. */
export const States: FC<{ agent: Agent; oob?: boolean }> = ({ agent, oob }) => (
  <span id="agent-states" class="row" {...(oob && { 'hx-swap-oob': 'true' })}>
    <Badge tone={agent.leadCollection.enabled ? 'good' : 'neutral'}>
      {agent.leadCollection.enabled ? WORDS.collectionOn : WORDS.collectionOff}
    </Badge>
    {agent.archivedAt === null ? null : <Badge tone="warn">{WORDS.archived}</Badge>}
  </span>
)

const AgentMenu: FC<{ agent: Agent; mayEdit: boolean }> = ({ agent, mayEdit }) => (
  <Menu label={WORDS.menu(agent.name)} align="end">
    <MenuLink href={`/chat/${agent.id}`} icon="external" attrs={NEW_TAB}>
      {WORDS.openChat}
    </MenuLink>
    {mayEdit ? (
      <>
        <form
          method="post"
          action={pathOf(agent, agent.archivedAt === null ? 'archival' : 'restoration')}
        >
          <MenuButton icon={agent.archivedAt === null ? 'archive' : 'undo'}>
            {agent.archivedAt === null ? WORDS.archive : WORDS.restore}
          </MenuButton>
        </form>
        <MenuGap />
        <MenuLink href={pathOf(agent, 'deletion')} icon="trash">
          {WORDS.delete}
        </MenuLink>
      </>
    ) : null}
  </Menu>
)

export const NEW_TAB: Attrs = { target: '_blank', rel: 'noopener' }

export type EditFormProps = {
  action: string
  mayEdit: boolean
  /** Id of the form; also what htmx puts in its place. Without it the whole page comes back. */
  id?: string
  /** Where htmx puts the answer when it is more than the form. */
  target?: string
  saved: boolean
  /** Said beside the button instead of "Saved". */
  note?: string
  /** The page has the button that saves where it belongs. */
  ownSave?: boolean
  attrs?: Attrs
  children?: Children
}

/** A form of settings that may only be looked at by viewers: then it has no button and posts nowhere. */
export const EditForm: FC<EditFormProps> = (props) => {
  const { id, target = `#${id}` } = props
  if (!props.mayEdit)
    return (
      <fieldset id={id} disabled>
        {props.children}
      </fieldset>
    )
  const htmx = { 'hx-post': props.action, 'hx-target': target, 'hx-swap': 'outerHTML' }
  return (
    <form id={id} method="post" action={props.action} {...(id && htmx)} {...props.attrs}>
      {props.children}
      {props.ownSave ? null : <Save {...props} />}
    </form>
  )
}

export type SaveProps = Pick<EditFormProps, 'saved' | 'note'> & { kind?: ButtonKind }

/** The button that saves, and beside it that it did, or why it did not. */
export const Save: FC<SaveProps> = (props) => (
  <FormActions>
    <Button kind={props.kind ?? 'primary'}>{WORDS.save}</Button>
    <Saved error={props.note !== undefined}>
      {props.note ?? (props.saved ? WORDS.saved : null)}
    </Saved>
  </FormActions>
)
