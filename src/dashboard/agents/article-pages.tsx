// The pages around one article of an agent's knowledge: adding by hand, from a web page or by file,
// editing, fetching again, deleting.
import type { FC } from 'hono/jsx'
import type { Article } from '../../knowledge/store.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, FormActions } from '../../ui/card.tsx'
import { FieldFrame, shared, TextArea, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Time } from '../../ui/time.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { NEW_TAB, pathOf } from './agent-page.tsx'
import { learnedText, KNOWLEDGE_WORDS as WORDS } from './knowledge-words.ts'
import { WORDS as COMMON } from './words.ts'

/** An article as typed. */
export type ArticleDraft = { title: string; body: string }
export type ArticleErrors = Partial<Record<keyof ArticleDraft, string>>

export type AddPageProps = {
  frame: Frame
  agent: Agent
  draft: ArticleDraft
  errors: ArticleErrors
  /** The address of a web page as typed, and what is wrong with it. */
  address: { typed: string; error?: string }
  /** One line a file that could not be taken; then none was. */
  fileErrors: string[]
}

export const AddArticlesPage: FC<AddPageProps> = ({ frame, agent, draft, errors, ...more }) => (
  <DashboardLayout frame={frame} title={WORDS.addTitle} place="agents" width="form">
    <PageHeader title={WORDS.addTitle} parent={parentOf(agent)} />
    <Card title={WORDS.writeTitle} text={WORDS.writeText}>
      <form method="post" action={pathOf(agent, 'knowledge')}>
        <ArticleFields draft={draft} errors={errors} />
        <FormActions>
          <Button kind="primary">{WORDS.save}</Button>
          <LinkButton href={pathOf(agent, 'knowledge')} kind="quiet">
            {COMMON.cancel}
          </LinkButton>
        </FormActions>
      </form>
    </Card>
    <Card title={WORDS.pageTitle} text={WORDS.pageText}>
      <form method="post" action={pathOf(agent, 'knowledge', 'pages')}>
        <TextField
          name="url"
          label={WORDS.address}
          placeholder={WORDS.addressExample}
          value={more.address.typed}
          error={more.address.error}
          maxlength={2000}
          required
          attrs={{ inputmode: 'url' }}
        />
        <FormActions>
          <Button icon="globe">{WORDS.fetch}</Button>
        </FormActions>
      </form>
    </Card>
    <Card title={WORDS.fileTitle} text={WORDS.fileText}>
      <FileForm agent={agent} fileErrors={more.fileErrors} />
    </Card>
  </DashboardLayout>
)

const FileForm: FC<{ agent: Agent; fileErrors: string[] }> = ({ agent, fileErrors }) => {
  const field = { name: 'files', label: WORDS.files, required: true }
  const wrong = fileErrors.length > 0 ? { error: WORDS.notAdded } : {}
  return (
    <form method="post" action={pathOf(agent, 'knowledge', 'files')} enctype="multipart/form-data">
      <FieldFrame {...field} {...wrong}>
        <input
          type="file"
          accept=".md,.txt,text/markdown,text/plain"
          multiple
          {...shared({ ...field, ...wrong })}
        />
      </FieldFrame>
      {fileErrors.length > 0 ? (
        <Notice tone="bad">
          <ul>
            {fileErrors.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <FormActions>
        <Button icon="upload">{WORDS.upload}</Button>
      </FormActions>
    </form>
  )
}

const ArticleFields: FC<{ draft: ArticleDraft; errors: ArticleErrors }> = ({ draft, errors }) => (
  <>
    <TextField
      name="title"
      label={WORDS.title}
      value={draft.title}
      error={errors.title}
      maxlength={300}
      required
    />
    <TextArea
      name="body"
      label={WORDS.body}
      help={WORDS.bodyHelp}
      value={draft.body}
      error={errors.body}
      rows={14}
      required
    />
  </>
)

export type ArticlePageProps = {
  frame: Frame
  agent: Agent
  mayEdit: boolean
  article: Article
  draft: ArticleDraft
  errors: ArticleErrors
  /** Why its page could not be fetched again just now. */
  notFetched?: string
}

export const ArticlePage: FC<ArticlePageProps> = (props) => {
  const { frame, agent, article, mayEdit, draft, errors } = props
  const path = pathOf(agent, 'knowledge', article.id)
  return (
    <DashboardLayout frame={frame} title={article.title} place="agents" width="form">
      <PageHeader
        title={mayEdit ? WORDS.editTitle : article.title}
        parent={parentOf(agent)}
        text={
          <>
            {WORDS.sources[article.source] ?? article.source} · {learnedText(article)} ·{' '}
            <Time at={article.updatedAt} clock={frame.clock} />
          </>
        }
        actions={
          mayEdit ? (
            <LinkButton href={`${path}/deletion`} kind="danger" icon="trash">
              {WORDS.delete}
            </LinkButton>
          ) : null
        }
      />
      <Card>
        {mayEdit ? (
          <form method="post" action={path}>
            <ArticleFields draft={draft} errors={errors} />
            <FormActions>
              <Button kind="primary">{COMMON.save}</Button>
              <LinkButton href={pathOf(agent, 'knowledge')} kind="quiet">
                {COMMON.cancel}
              </LinkButton>
            </FormActions>
          </form>
        ) : (
          <p class="message-text">{article.body}</p>
        )}
      </Card>
      <WebPage {...props} />
    </DashboardLayout>
  )
}

const WebPage: FC<ArticlePageProps> = ({ frame, agent, article, mayEdit, notFetched }) => {
  if (!isWebAddress(article.sourceUrl)) return null
  const open = (
    <LinkButton href={article.sourceUrl} icon="external" small attrs={NEW_TAB}>
      {WORDS.openPage}
    </LinkButton>
  )
  return (
    <Card title={WORDS.fetchedTitle} actions={open}>
      {notFetched ? (
        <Notice tone="bad" title={WORDS.notFetched}>
          <p>{notFetched}</p>
        </Notice>
      ) : null}
      <p>{article.sourceUrl}</p>
      {article.fetchedAt === null ? null : (
        <p>
          {WORDS.fetchedLast} <Time at={article.fetchedAt} clock={frame.clock} />
        </p>
      )}
      {mayEdit ? (
        <form method="post" action={pathOf(agent, 'knowledge', article.id, 'fetches')}>
          <p class="help">{WORDS.fetchAgainText}</p>
          <FormActions>
            <Button icon="refresh">{WORDS.fetchAgain}</Button>
          </FormActions>
        </form>
      ) : null}
    </Card>
  )
}

export const DeleteArticlePage: FC<{ frame: Frame; agent: Agent; article: Article }> = (props) => {
  const { frame, agent, article } = props
  const title = WORDS.deleteTitle(article.title)
  const path = pathOf(agent, 'knowledge', article.id)
  return (
    <DashboardLayout frame={frame} title={title} place="agents" width="form">
      <PageHeader title={title} parent={parentOf(agent)} />
      <Card>
        <p>{WORDS.deleteText}</p>
        <form method="post" action={`${path}/deletion`}>
          <FormActions>
            <Button kind="danger" icon="trash">
              {WORDS.delete}
            </Button>
            <LinkButton href={path} kind="quiet">
              {COMMON.cancel}
            </LinkButton>
          </FormActions>
        </form>
      </Card>
    </DashboardLayout>
  )
}

function parentOf(agent: Agent) {
  return {
    href: pathOf(agent, 'knowledge'),
    label: `${agent.name} · ${COMMON.tabs.knowledge}`,
  }
}

/** Stored by our own fetch or an API client: never a `javascript:` link. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url)
}
