// The frame of every settings page: its tabs, and what somebody who may only look is told.
import type { FC } from 'hono/jsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader, Tabs } from '../../ui/page-header.tsx'
import type { Children } from '../../ui/props.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { WORDS } from './words.ts'

type TabName = keyof typeof WORDS.tabs

const TABS: { name: TabName; href: string }[] = [
  { name: 'workspace', href: '/settings' },
  { name: 'members', href: '/settings/members' },
  { name: 'keys', href: '/settings/keys' },
]

export type SettingsPageProps = {
  frame: Frame
  tab: TabName
  mayEdit: boolean
  children?: Children
}

export const SettingsPage: FC<SettingsPageProps> = ({ frame, tab, mayEdit, children }) => (
  <DashboardLayout frame={frame} title={`${WORDS.tabs[tab]}, ${WORDS.title}`} place="settings">
    <PageHeader title={WORDS.title} />
    <Tabs
      label={WORDS.tabsLabel}
      tabs={TABS.map(({ name, href }) => ({
        label: WORDS.tabs[name],
        href,
        current: name === tab,
      }))}
    />
    {mayEdit ? null : <Notice>{WORDS.readOnly}</Notice>}
    {children}
  </DashboardLayout>
)
