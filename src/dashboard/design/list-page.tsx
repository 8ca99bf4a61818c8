// The list as it is meant: composite cells, one link a row, sticky head and filters, chips, selection.
import type { FC } from 'hono/jsx'
import { Avatar, Dot } from '../../ui/avatar.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Chips, FilterBar, FilterMenu } from '../../ui/filter-bar.tsx'
import { Menu, MenuLink } from '../../ui/menu.tsx'
import { Empty } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import type { Clock } from '../../ui/props.ts'
import { Status, StatusMark } from '../../ui/status.tsx'
import { BulkBar, type Column, List, Table, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { AGENTS, SAMPLE_LEADS, type SampleLead, STATES } from './sample.ts'

export const ListPage: FC<{ frame: Frame; state: 'rows' | 'none' }> = ({ frame, state }) => (
  <DashboardLayout frame={frame} title="Leads" place="leads" width="full">
    <PageHeader
      title="Leads"
      actions={
        <>
          <LinkButton href="/design/list" icon="download" attrs={{ 'data-export': '' }}>
            Export 1,204 leads
          </LinkButton>
          <Menu align="end">
            <MenuLink href="/design/list" icon="download">
              Export all leads
            </MenuLink>
            <MenuLink href="/design/list" icon="bookmark">
              Save this view
            </MenuLink>
          </Menu>
        </>
      }
    />
    <Filters />
    <Chips
      summary="1,204 leads"
      chips={[
        { label: 'Bright Smile', lead: <Dot color={AGENTS.clinic.color} />, removeHref: '#' },
        { label: 'contacted', removeHref: '#' },
        { label: 'last 7 days', removeHref: '#' },
      ]}
      clearHref="#"
    />
    <List id="list">
      {state === 'none' ? (
        <Empty
          icon="search"
          title="No lead matches this view"
          text="Nothing of the last 7 days is contacted and talks about “invisalign”."
        >
          <LinkButton href="/design/list">Clear all filters</LinkButton>
        </Empty>
      ) : (
        <Rows clock={frame.clock} />
      )}
    </List>
  </DashboardLayout>
)

const Filters: FC = () => (
  <FilterBar
    action="/design/list"
    search={{ name: 'q', value: '', label: 'Search name, e-mail, phone', placeholder: 'Search' }}
  >
    <FilterMenu
      name="agent"
      label="Agent"
      options={Object.entries(AGENTS).map(([value, { name, color }]) => ({
        value,
        label: name,
        on: value === 'clinic',
        lead: <Dot color={color} />,
        count: '401',
      }))}
    />
    <FilterMenu
      name="status"
      label="Status"
      options={Object.entries(STATES).map(([value, { word, ...mark }]) => ({
        value,
        label: word,
        on: value === 'contacted',
        lead: <StatusMark {...mark} />,
      }))}
    />
    <FilterMenu
      name="range"
      label="Captured"
      single
      options={[
        { value: '', label: 'Any time', on: false },
        { value: 'today', label: 'Today', on: false },
        { value: '7d', label: 'Last 7 days', on: true },
      ]}
    />
    <FilterMenu
      name="country"
      label="Country"
      options={[{ value: 'US', label: 'United States', on: false }]}
    />
  </FilterBar>
)

const Rows: FC<{ clock: Clock }> = ({ clock }) => (
  <>
    <Table
      caption="Leads"
      columns={columns(clock)}
      rows={SAMPLE_LEADS}
      rowId={({ id }) => id}
      href={() => '/design/detail'}
      isNew={({ state }) => state === 'new'}
      selection={{ form: 'bulk', name: 'lead', label: (one) => `Select ${personOf(one)}` }}
    />
    <Pagination newer="#" older="#" summary="50 of 1,204" />
    <BulkBar form="bulk" action="/design/list" label="With the selected leads">
      <Button small icon="check">
        Set status
      </Button>
      <Button small icon="download">
        Export
      </Button>
      <Button small icon="trash" kind="danger">
        Delete
      </Button>
    </BulkBar>
  </>
)

function columns(clock: Clock): Column<SampleLead>[] {
  const sort = (dir: 'asc' | 'desc' | null) => ({ href: '#', dir })
  return [
    { key: 'person', label: 'Person', width: 'wide', sort: sort(null), cell: PersonCell },
    { key: 'agent', label: 'Agent', from: 'medium', cell: AgentCell },
    { key: 'status', label: 'Status', phone: 'below', sort: sort(null), cell: StatusCell },
    { key: 'intent', label: 'Intent', from: 'medium', cell: ({ intent }) => intent },
    { key: 'country', label: 'Country', from: 'large', cell: ({ country }) => country },
    {
      key: 'activity',
      label: 'Last activity',
      from: 'large',
      align: 'end',
      width: 'fit',
      cell: ({ activityAt }) => <Time at={activityAt} clock={clock} />,
    },
    {
      key: 'captured',
      label: 'Captured',
      sort: sort('desc'),
      align: 'end',
      width: 'fit',
      phone: 'side',
      cell: ({ capturedAt }) => <Time at={capturedAt} clock={clock} />,
    },
  ]
}

function PersonCell(one: SampleLead) {
  const points = [one.email, one.phone].filter(Boolean)
  return (
    <TwoLines
      lead={<Avatar name={one.name} />}
      first={one.name ?? points[0]}
      second={(one.name ? points : points.slice(1)).join(' · ') || 'No name given'}
    />
  )
}

function AgentCell({ agent }: SampleLead) {
  return (
    <span class="dotted">
      <Dot color={AGENTS[agent].color} />
      {AGENTS[agent].name}
    </span>
  )
}

function StatusCell({ state }: SampleLead) {
  const { word, ...mark } = STATES[state] ?? { tone: 'neutral', shape: 'ring', word: state }
  return <Status {...mark}>{word}</Status>
}

function personOf(one: SampleLead): string {
  return one.name ?? one.email ?? one.phone ?? one.id
}
