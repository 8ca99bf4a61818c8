// All agents of the workspace, archived ones under a heading of their own.
import type { FC } from 'hono/jsx'
import { Dot } from '../../ui/avatar.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Clock } from '../../ui/props.ts'
import { Status } from '../../ui/status.tsx'
import { type Column, List, Table, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { pathOf } from './agent-page.tsx'
import { type AgentNumbers, CONVERSATIONS_CAP } from './numbers.ts'
import { LIST_WORDS, MODE_SHORT, number, WORDS } from './words.ts'

export type ListedAgent = { agent: Agent; numbers: AgentNumbers }

export type AgentsPageProps = { frame: Frame; agents: ListedAgent[]; mayEdit: boolean }

export const AgentsPage: FC<AgentsPageProps> = ({ frame, agents, mayEdit }) => {
  const current = agents.filter(({ agent }) => agent.archivedAt === null)
  const archived = agents.filter(({ agent }) => agent.archivedAt !== null)
  const create = mayEdit && (
    <LinkButton href="/agents/new" kind="primary" icon="plus">
      {WORDS.newAgent}
    </LinkButton>
  )
  return (
    <DashboardLayout frame={frame} title={WORDS.agents} place="agents">
      <PageHeader
        title={WORDS.agents}
        text={WORDS.agentsText}
        actions={current.length > 0 && create}
      />
      {current.length > 0 ? (
        <Card flush>
          <AgentTable
            id="agents"
            caption={LIST_WORDS.caption}
            agents={current}
            clock={frame.clock}
          />
        </Card>
      ) : (
        <Card>
          <Empty
            icon="robot"
            title={LIST_WORDS.emptyTitle}
            text={mayEdit ? LIST_WORDS.emptyText : LIST_WORDS.emptyViewer}
          >
            {create}
          </Empty>
        </Card>
      )}
      {archived.length > 0 ? (
        <Card flush title={WORDS.archived} text={LIST_WORDS.archivedText}>
          <AgentTable
            id="archived"
            caption={LIST_WORDS.archivedCaption}
            agents={archived}
            clock={frame.clock}
            restore={mayEdit}
          />
        </Card>
      ) : null}
    </DashboardLayout>
  )
}

type AgentTableProps = {
  id: string
  caption: string
  agents: ListedAgent[]
  clock: Clock
  restore?: boolean
}

const AgentTable: FC<AgentTableProps> = ({ id, caption, agents, clock, restore }) => (
  <List id={id}>
    <Table
      caption={caption}
      columns={restore ? [...columnsOf(clock), RESTORE] : columnsOf(clock)}
      rows={agents}
      rowId={({ agent }) => agent.id}
      href={({ agent }) => pathOf(agent)}
    />
  </List>
)

function columnsOf(clock: Clock): Column<ListedAgent>[] {
  const { columns } = LIST_WORDS
  return [
    {
      key: 'name',
      label: columns.name,
      width: 'wide',
      cell: ({ agent }) => (
        <TwoLines
          lead={<Dot color={agent.appearance.color} />}
          first={agent.name}
          second={firstLine(agent.persona) || LIST_WORDS.noPersona}
        />
      ),
    },
    {
      key: 'collection',
      label: columns.collection,
      phone: 'below',
      cell: ({ agent }) => <Collection agent={agent} />,
    },
    {
      key: 'leads',
      label: columns.leads,
      align: 'end',
      width: 'fit',
      phone: 'side',
      cell: ({ agent, numbers }) => <Leads agent={agent} count={numbers.leads} />,
    },
    {
      key: 'conversations',
      label: columns.conversations,
      align: 'end',
      width: 'fit',
      from: 'medium',
      cell: ({ numbers }) => conversationsText(numbers),
    },
    {
      key: 'activity',
      label: columns.activity,
      align: 'end',
      width: 'fit',
      from: 'medium',
      cell: ({ numbers }) =>
        numbers.activityAt === null ? (
          <span class="muted">{LIST_WORDS.never}</span>
        ) : (
          <Time at={numbers.activityAt} clock={clock} />
        ),
    },
  ]
}

const RESTORE: Column<ListedAgent> = {
  key: 'actions',
  label: LIST_WORDS.columns.actions,
  align: 'end',
  width: 'fit',
  phone: 'below',
  cell: ({ agent }) => (
    <form method="post" action={pathOf(agent, 'restoration')}>
      <Button small icon="undo">
        {WORDS.restore}
      </Button>
    </form>
  ),
}

const Leads: FC<{ agent: Agent; count: number }> = ({ agent, count }) => {
  const text = (
    <>
      <span class="wide-only">{number(count)}</span>
      <span class="phone-only">{LIST_WORDS.leads(count)}</span>
    </>
  )
  return count === 0 ? text : <a href={`/leads?agent=${agent.id}`}>{text}</a>
}

const Collection: FC<{ agent: Agent }> = ({ agent: { leadCollection } }) =>
  leadCollection.enabled ? (
    <Status tone="good" shape="check">
      {LIST_WORDS.on}
      <span class="muted">{MODE_SHORT[leadCollection.mode]}</span>
    </Status>
  ) : (
    <Status tone="neutral" shape="ring">
      {LIST_WORDS.off}
    </Status>
  )

export function conversationsText({ conversations }: AgentNumbers): string {
  return conversations > CONVERSATIONS_CAP ? `${number(CONVERSATIONS_CAP)}+` : number(conversations)
}

const LONGEST_LINE = 120

function firstLine(persona: string): string {
  return (persona.split('\n', 1)[0] ?? '').slice(0, LONGEST_LINE)
}
