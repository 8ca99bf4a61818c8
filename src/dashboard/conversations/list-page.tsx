// The list of conversations, as a page and as the part that htmx replaces: both are ConversationsView.
import type { FC } from 'hono/jsx'
import {
  type ConversationFilter,
  conversationsPath,
  isNarrowed,
} from '../../conversation/directory-filter.ts'
import { type ConversationList, SCAN_ROWS } from '../../conversation/directory-list.ts'
import { Dot } from '../../ui/avatar.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Chips } from '../../ui/filter-bar.tsx'
import { Empty, Flash } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { List, Table } from '../../ui/table.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import type { AgentName } from '../leads/chips.ts'
import { LINK } from '../leads/swaps.ts'
import { doneText } from '../words.ts'
import { columnsOf } from './columns.tsx'
import { Filters } from './filters.tsx'
import { AddSamples, offerText, type SampleOffer, SamplesThere } from './samples.tsx'
import { chipsOf, clearedPath } from './view.ts'
import { EMPTY_WORDS, WORDS } from './words.ts'

export type ConversationsProps = {
  frame: Frame
  filter: ConversationFilter
  list: ConversationList
  /** Null: this view is not counted. */
  count: { n: number; capped: boolean } | null
  agents: ReadonlyMap<string, AgentName>
  /** How many sample conversations there are. */
  samples: number
  offer: SampleOffer
  mayRemove: boolean
}

export const ConversationsPage: FC<ConversationsProps> = (props) => (
  <DashboardLayout frame={props.frame} title={WORDS.title} place="conversations" width="full">
    <ConversationsView {...props} />
  </DashboardLayout>
)

/** What was just done is said here in the part; the page's own frame says it itself. */
export const ConversationsPart: FC<ConversationsProps> = (props) => {
  const done = doneText(props.frame.done)
  return (
    <>
      {done ? <Flash>{done}</Flash> : null}
      <ConversationsView {...props} />
    </>
  )
}

const ConversationsView: FC<ConversationsProps> = (props) => {
  const { filter, list, count, agents, frame } = props
  if (list.conversations.length === 0 && !isNarrowed(filter) && filter.cursor === null)
    return (
      <>
        <PageHeader title={WORDS.title} />
        <NothingYet offer={props.offer} />
      </>
    )
  return (
    <>
      <PageHeader title={WORDS.title} />
      {props.samples > 0 ? (
        <SamplesThere count={props.samples} mayRemove={props.mayRemove} />
      ) : null}
      <Filters filter={filter} agents={agents} timeZone={frame.clock.timeZone} />
      <Chips
        summary={count ? WORDS.count(count) : null}
        chips={chipsOf(filter, agents).map(({ color, ...chip }) => ({
          ...chip,
          ...(color !== undefined && { lead: <Dot color={color} /> }),
        }))}
        clearHref={clearedPath()}
        attrs={LINK}
      />
      <List id="list">
        {list.conversations.length > 0 ? (
          <Table
            caption={WORDS.caption}
            columns={columnsOf(agents, frame.clock)}
            rows={list.conversations}
            rowId={({ id }) => id}
            href={({ id }) => `/conversations/${id}`}
          />
        ) : (
          <NoMatch {...props} />
        )}
        <Pagination
          newer={filter.cursor ? conversationsPath({ ...filter, cursor: null }) : null}
          older={list.next ? conversationsPath({ ...filter, cursor: list.next }) : null}
          summary={list.stopped ? WORDS.stopped(SCAN_ROWS) : WORDS.shown(list.conversations.length)}
          words={{ newer: WORDS.newest, older: list.stopped ? WORDS.lookFurther : WORDS.older }}
          attrs={LINK}
        />
      </List>
    </>
  )
}

const NothingYet: FC<{ offer: SampleOffer }> = ({ offer }) => {
  const { agent, toSwitchOn } = offer
  const toTry = agent ?? toSwitchOn
  if (!toTry)
    return (
      <Empty icon="messages" title={EMPTY_WORDS.title} text={EMPTY_WORDS.noAgent}>
        <LinkButton kind="primary" href="/agents">
          {EMPTY_WORDS.createAgent}
        </LinkButton>
      </Empty>
    )
  return (
    <Empty
      icon="messages"
      title={EMPTY_WORDS.title}
      text={
        <>
          {EMPTY_WORDS.text}
          <br />
          <br />
          {offerText(offer)}
        </>
      }
    >
      <AddSamples offer={offer} kind="primary" />
      <LinkButton href={`/chat/${toTry.id}`} icon="external">
        {EMPTY_WORDS.openChat(toTry.name)}
      </LinkButton>
    </Empty>
  )
}

const NoMatch: FC<ConversationsProps> = ({ filter, list }) => {
  const isBehind = filter.cursor !== null && !list.stopped
  const text = isBehind ? EMPTY_WORDS.endText : EMPTY_WORDS.noMatchText
  return (
    <Empty
      icon="search"
      title={isBehind ? EMPTY_WORDS.endTitle : EMPTY_WORDS.noMatch}
      text={list.stopped ? WORDS.stopped(SCAN_ROWS) : text}
    >
      {isBehind ? null : <LinkButton href={clearedPath()}>{EMPTY_WORDS.clear}</LinkButton>}
    </Empty>
  )
}
