// The pages around one article of an agent's knowledge: adding by hand or by file, editing, deleting.
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
import { KNOWLEDGE_WORDS as WORDS } from './knowledge-words.ts'
import { WORDS as COMMON } from './words.ts'

/** An article as typed. */
export type ArticleDraft = { title: string; body: string }
export type ArticleErrors = Partial<Record<keyof ArticleDraft, string>>

export type AddPageProps = {
  frame: Frame
  agent: Agent
  draft: ArticleDraft
  errors: ArticleErrors
  /** One line a file that could not be taken; then none was. */
  fileErrors: string[]
}

export const AddArticlesPage: FC<AddPageProps> = ({ frame, agent, draft, errors, fileErrors }) => (
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
    <Card title={WORDS.fileTitle} text={WORDS.fileText}>
      <FileForm agent={agent} fileErrors={fileErrors} />
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
            {WORDS.sources[article.source] ?? article.source} ·{' '}
            {WORDS.passages(article.passageCount)} ·{' '}
            <Time at={article.updatedAt} clock={frame.clock} />
            {isWebAddress(article.sourceUrl) ? (
              <>
                {' · '}
                <a href={article.sourceUrl} {...NEW_TAB}>
                  {WORDS.openPage}
                </a>
              </>
            ) : null}
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
    </DashboardLayout>
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
