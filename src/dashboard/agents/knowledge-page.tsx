// An agent's Knowledge tab: its articles, and the box that asks them.
import type { FC } from 'hono/jsx'
import type { ArticleHead } from '../../knowledge/store.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Empty } from '../../ui/notice.tsx'
import type { Clock } from '../../ui/props.ts'
import { List, Table, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { Agent } from '../../workspace/agent.ts'
import type { Frame } from '../layout.tsx'
import { AgentPage, pathOf } from './agent-page.tsx'
import { type Asked, AskIt } from './ask-it.tsx'
import { learnedText, sizeText, KNOWLEDGE_WORDS as WORDS } from './knowledge-words.ts'

export type KnowledgePageProps = {
  frame: Frame
  agent: Agent
  mayEdit: boolean
  articles: ArticleHead[]
  asked: Asked | null
}

export const KnowledgePage: FC<KnowledgePageProps> = (props) => {
  const { frame, agent, mayEdit, articles } = props
  const add = mayEdit && (
    <LinkButton
      href={pathOf(agent, 'knowledge', 'new')}
      kind={articles.length === 0 ? 'primary' : 'normal'}
      icon="plus"
    >
      {WORDS.add}
    </LinkButton>
  )
  return (
    <AgentPage frame={frame} agent={agent} tab="knowledge" mayEdit={mayEdit}>
      {articles.length === 0 ? (
        <Card>
          <Empty
            icon="book"
            title={WORDS.emptyTitle}
            text={mayEdit ? WORDS.emptyText : WORDS.emptyViewer}
          >
            {add}
          </Empty>
        </Card>
      ) : (
        <div class="stack">
          <AskIt agent={agent} asked={props.asked} />
          <Card flush title={WORDS.articles} actions={add}>
            <List id="articles">
              <Table
                caption={WORDS.caption}
                columns={columnsOf(frame.clock)}
                rows={articles}
                rowId={({ id }) => id}
                href={({ id }) => pathOf(agent, 'knowledge', id)}
              />
            </List>
          </Card>
        </div>
      )}
    </AgentPage>
  )
}

function columnsOf(clock: Clock) {
  const { columns } = WORDS
  return [
    {
      key: 'title',
      label: columns.title,
      width: 'wide' as const,
      cell: (article: ArticleHead) => (
        <TwoLines lead={<Icon name="note" />} first={article.title} second={learnedText(article)} />
      ),
    },
    {
      key: 'source',
      label: columns.source,
      from: 'medium' as const,
      cell: (article: ArticleHead) => <Source article={article} clock={clock} />,
    },
    {
      key: 'size',
      label: columns.size,
      align: 'end' as const,
      width: 'fit' as const,
      from: 'medium' as const,
      cell: (article: ArticleHead) => sizeText(article.passageBytes),
    },
    {
      key: 'changed',
      label: columns.changed,
      align: 'end' as const,
      width: 'fit' as const,
      phone: 'side' as const,
      cell: (article: ArticleHead) => <Time at={article.updatedAt} clock={clock} />,
    },
  ]
}

const Source: FC<{ article: ArticleHead; clock: Clock }> = ({ article, clock }) => {
  const source = WORDS.sources[article.source] ?? article.source
  if (article.fetchedAt === null) return <>{source}</>
  const fetched = (
    <>
      {WORDS.fetched} <Time at={article.fetchedAt} clock={clock} />
    </>
  )
  return <TwoLines first={source} second={fetched} />
}
