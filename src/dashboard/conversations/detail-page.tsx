// One conversation: left as it was read, right the visitor, the page and the leads that came of it.
import type { FC } from 'hono/jsx'
import type { LeadOfConversation, ListedConversation } from '../../conversation/directory-list.ts'
import type { ConversationView } from '../../conversation/view.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Card, Columns, Facts } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Badge } from '../../ui/status.tsx'
import { TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { LANGUAGE_NAMES } from '../agents/words.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { AgentDot, StatusOf } from '../leads/columns.tsx'
import { countryName } from '../leads/countries.ts'
import { DETAIL_WORDS as LEAD_DETAIL_WORDS } from '../leads/detail-words.ts'
import { personOf, waysTo, webLink } from '../leads/person.ts'
import { WORDS as LEAD_WORDS, MODE_WORDS } from '../leads/words.ts'
import { type Marks, WrongForm } from '../leads/wrong.tsx'
import { Outcome, visitorWord } from './columns.tsx'
import { Transcript } from './transcript.tsx'
import { pageWord } from './view.ts'
import { BADGES, DETAIL_WORDS, number, SAMPLE_WORDS, WORDS } from './words.ts'

export type ConversationPageProps = {
  frame: Frame
  view: ConversationView
  /** Null while its row is still on its way to the list. */
  listed: ListedConversation | null
  /** `id` null: the agent was deleted, only its name is left. */
  agent: { id: string | null; name: string; color: string }
  leads: LeadOfConversation[]
  marks: Marks
}

export const ConversationPage: FC<ConversationPageProps> = (props) => {
  const { frame, view, listed, agent, leads, marks } = props
  const [lead] = leads
  const title = lead ? personOf(lead) : visitorWord(view)
  return (
    <DashboardLayout frame={frame} title={title} place="conversations">
      <PageHeader
        parent={{ href: '/conversations', label: WORDS.title }}
        lead={<Avatar name={lead?.name ?? null} size={32} />}
        title={title}
        {...(listed && {
          beside: (
            <>
              <Outcome {...listed} />
              {listed.sample ? <Badge>{BADGES.sample}</Badge> : null}
            </>
          ),
        })}
      />
      <WrongForm back={`/conversations/${view.id}`} />
      <div class="stack">
        {listed?.sample ? <Notice>{SAMPLE_WORDS.marked}</Notice> : null}
        <Columns
          asideLabel={DETAIL_WORDS.about}
          aside={<Leads leads={leads} />}
          more={<About {...props} />}
          moreLabel={DETAIL_WORDS.more}
        >
          <Transcript view={view} agentName={agent.name} marks={marks} clock={frame.clock} />
        </Columns>
      </div>
    </DashboardLayout>
  )
}

const Leads: FC<{ leads: LeadOfConversation[] }> = ({ leads }) => (
  <Card title={DETAIL_WORDS.leads}>
    {leads.length === 0 ? (
      <p class="muted">{DETAIL_WORDS.noLead}</p>
    ) : (
      <ul class="stack">
        {leads.map((lead) => (
          <li class="row">
            <TwoLines
              lead={<Avatar name={lead.name} />}
              first={<a href={`/leads/${lead.id}`}>{personOf(lead)}</a>}
              second={waysTo(lead).join(' · ') || (lead.name ? '' : LEAD_WORDS.noName)}
            />
            <StatusOf status={lead.status} />
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const About: FC<ConversationPageProps> = ({ frame, view, listed, agent }) => {
  const { facts } = DETAIL_WORDS
  const { devices } = LEAD_DETAIL_WORDS.context
  const turns = view.turns.filter(({ from }) => from === 'visitor')
  const last = view.turns.at(-1)
  const name = <AgentDot name={agent.name} color={agent.color} />
  return (
    <Card title={DETAIL_WORDS.about}>
      <Facts
        facts={[
          {
            label: facts.agent,
            value: agent.id ? <a href={`/agents/${agent.id}`}>{name}</a> : name,
          },
          {
            label: facts.page,
            value: view.page?.url ? <Address url={view.page.url} title={view.page.title} /> : null,
          },
          {
            label: facts.referrer,
            value: view.page?.referrer ? <Address url={view.page.referrer} /> : null,
          },
          { label: facts.country, value: view.country ? countryName(view.country) : null },
          { label: facts.device, value: view.device && (devices[view.device] ?? view.device) },
          { label: facts.language, value: languageWord(view.language) },
          {
            label: facts.mode,
            value: view.mode ? MODE_WORDS[view.mode] : DETAIL_WORDS.modeOff,
          },
          { label: facts.messages, value: number(turns.length) },
          {
            label: facts.started,
            value: <Time at={Date.parse(view.startedAt)} clock={frame.clock} as="exact" />,
          },
          {
            label: facts.activity,
            value: last ? <Time at={Date.parse(last.at)} clock={frame.clock} as="exact" /> : null,
          },
          {
            label: facts.id,
            value: <code>{view.id}</code>,
            action: <CopyButton text={view.id} label={DETAIL_WORDS.copyId} />,
          },
        ]}
      />
      {listed ? null : <p class="help">{DETAIL_WORDS.onlyHere}</p>}
    </Card>
  )
}

/** Any page can claim any address: only those of the web are linked, and open elsewhere. */
const Address: FC<{ url: string; title?: string | undefined }> = ({ url, title }) => {
  const href = webLink(url)
  const word = title || pageWord(url)
  return href ? (
    <a href={href} title={url} rel="noreferrer noopener nofollow" target="_blank">
      {word}
    </a>
  ) : (
    <span title={url}>{word}</span>
  )
}

function languageWord(language: string | null): string | null {
  const known = Object.entries(LANGUAGE_NAMES).find(([code]) => code === language)
  return known ? known[1] : language
}
