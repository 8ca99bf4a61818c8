// `/agents/:id/knowledge`: articles are listed, asked, added, edited and deleted here.
import { Hono } from 'hono'
import { builtinAnswer } from '../../assistant/builtin.ts'
import { Problem } from '../../http/problem.ts'
import { learnPage, learnPageAgain, WHY_NOT_LEARNED } from '../../knowledge/learn-page.ts'
import { retrieve } from '../../knowledge/retrieve.ts'
import {
  type Article,
  ArticleInput,
  addArticle,
  BODY_MAX_BYTES,
  deleteArticle,
  getArticle,
  listArticles,
  updateArticle,
} from '../../knowledge/store.ts'
import { detectLanguage } from '../../language/detect.ts'
import { page, seeOther } from '../../ui/page.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { frameOf } from '../frame.ts'
import type { DashboardEnv } from '../session.ts'
import { pathOf } from './agent-page.tsx'
import { MAX_FILES, readFiles } from './article-files.ts'
import {
  AddArticlesPage,
  type AddPageProps,
  type ArticleDraft,
  type ArticleErrors,
  ArticlePage,
  DeleteArticlePage,
} from './article-pages.tsx'
import { type Asked, AskIt, MAX_QUESTION } from './ask-it.tsx'
import { type AgentsContext, agentOf, agentToChange, formOf, mayConfigure, textOf } from './door.ts'
import { KnowledgePage } from './knowledge-page.tsx'
import { KNOWLEDGE_WORDS as WORDS } from './knowledge-words.ts'
import { WORDS as COMMON } from './words.ts'

export const knowledge = new Hono<DashboardEnv>()

/** A form writes each byte as three (`%C3`) at most. */
const ARTICLE_FORM_BYTES = 3 * BODY_MAX_BYTES + 8 * 1024
/** Files over their bound are still read, to be named in the error. */
const FILES_BYTES = (MAX_FILES + 5) * BODY_MAX_BYTES

knowledge.get('/agents/:id/knowledge', async function knowledgePage(c) {
  const agent = await agentOf(c)
  const question = (c.req.query('ask') ?? '').trim().slice(0, MAX_QUESTION)
  const [articles, asked] = await Promise.all([
    listArticles(c.env.DB, agent.workspaceId, agent.id),
    question === '' ? null : ask(c, agent, question),
  ])
  return page(
    c,
    <KnowledgePage
      frame={frameOf(c)}
      agent={agent}
      mayEdit={mayConfigure(c)}
      articles={articles}
      asked={asked}
    />,
    <AskIt agent={agent} asked={asked} />,
  )
})

knowledge.get('/agents/:id/knowledge/new', async function addPage(c) {
  const agent = await agentToChange(c)
  return sendAddPage(c, agent, {})
})

knowledge.post('/agents/:id/knowledge', async function submitArticle(c) {
  const agent = await agentToChange(c)
  const draft = await readDraft(c)
  const input = ArticleInput.safeParse({ ...draft, source: 'hand' })
  if (!input.success) return sendAddPage(c, agent, { draft, errors: errorsOf(input.error.issues) })
  await addArticle(c.env.DB, agent.workspaceId, agent.id, input.data, Date.now())
  return seeOther(c, pathOf(agent, 'knowledge'), { key: 'created' })
})

knowledge.post('/agents/:id/knowledge/files', async function submitFiles(c) {
  const agent = await agentToChange(c)
  const form = await formOf(c, FILES_BYTES)
  const files = form.getAll('files').filter((file): file is File => typeof file !== 'string')
  const read = await readFiles(files)
  if (read.kind === 'wrong') return sendAddPage(c, agent, { fileErrors: read.errors })
  // One after the other: each is a batch of its own, and the list keeps the order of the files.
  for (const article of read.articles)
    await addArticle(c.env.DB, agent.workspaceId, agent.id, article, Date.now())
  return seeOther(c, pathOf(agent, 'knowledge'), { key: 'created' })
})

knowledge.post('/agents/:id/knowledge/pages', async function submitPage(c) {
  const agent = await agentToChange(c)
  const typed = textOf(await formOf(c), 'url').trim()
  const learned = await learnPage(c.env.DB, agent.workspaceId, agent.id, typed, Date.now())
  if (learned.kind === 'unknown') throw new Problem('unknown', COMMON.unknownAgent)
  if (learned.kind === 'failed')
    return sendAddPage(c, agent, { address: { typed, error: WHY_NOT_LEARNED[learned.why] } })
  return seeOther(c, pathOf(agent, 'knowledge', learned.article.id), { key: 'created' })
})

knowledge.get('/agents/:id/knowledge/:articleId', async function articlePage(c) {
  const agent = await agentOf(c)
  const article = await articleOf(c, agent)
  return sendArticle(c, agent, article, article, {})
})

knowledge.post('/agents/:id/knowledge/:articleId', async function submitEdit(c) {
  const agent = await agentToChange(c)
  const article = await articleOf(c, agent)
  const draft = await readDraft(c)
  const input = ArticleInput.safeParse(draft)
  if (!input.success) return sendArticle(c, agent, article, draft, errorsOf(input.error.issues))
  const { title, body } = input.data
  const { workspaceId, id } = agent
  await updateArticle(c.env.DB, workspaceId, id, article.id, { title, body }, Date.now())
  return seeOther(c, pathOf(agent, 'knowledge', article.id), { key: 'saved' })
})

knowledge.post('/agents/:id/knowledge/:articleId/fetches', async function fetchAgain(c) {
  const agent = await agentToChange(c)
  const article = await articleOf(c, agent)
  const { workspaceId, id } = agent
  const learned = await learnPageAgain(c.env.DB, workspaceId, id, article.id, Date.now())
  if (learned.kind === 'unknown') throw new Problem('unknown', WORDS.unknownArticle)
  if (learned.kind === 'failed')
    return sendArticle(c, agent, article, article, {}, WHY_NOT_LEARNED[learned.why])
  return seeOther(c, pathOf(agent, 'knowledge', article.id), { key: 'changed' })
})

knowledge.get('/agents/:id/knowledge/:articleId/deletion', async function deletionPage(c) {
  const agent = await agentToChange(c)
  const article = await articleOf(c, agent)
  return page(c, <DeleteArticlePage frame={frameOf(c)} agent={agent} article={article} />)
})

knowledge.post('/agents/:id/knowledge/:articleId/deletion', async function submitDeletion(c) {
  const agent = await agentToChange(c)
  const article = await articleOf(c, agent)
  await deleteArticle(c.env.DB, agent.workspaceId, agent.id, article.id)
  return seeOther(c, pathOf(agent, 'knowledge'), { key: 'deleted' })
})

async function ask(c: AgentsContext, agent: Agent, question: string): Promise<Asked> {
  const { workspaceId, id, knowledgeVersion: version } = agent
  const passages = await retrieve(c.env.DB, workspaceId, id, question, { version })
  const answer = builtinAnswer({
    text: question,
    language: detectLanguage(question) ?? agent.language,
    persona: agent.persona,
    agentName: agent.name,
    history: [],
    passages,
  })
  return { question, answer, passages }
}

/** @throws Problem `unknown` */
async function articleOf(c: AgentsContext, agent: Agent): Promise<Article> {
  const id = c.req.param('articleId') ?? ''
  const article = await getArticle(c.env.DB, agent.workspaceId, agent.id, id)
  if (!article) throw new Problem('unknown', WORDS.unknownArticle)
  return article
}

async function readDraft(c: AgentsContext): Promise<ArticleDraft> {
  const form = await formOf(c, ARTICLE_FORM_BYTES)
  return { title: textOf(form, 'title'), body: textOf(form, 'body') }
}

function errorsOf(issues: readonly { path: PropertyKey[] }[]): ArticleErrors {
  const wrong = issues.map(({ path }) => path[0] as keyof ArticleErrors)
  return Object.fromEntries(wrong.map((field) => [field, WORDS.errors[field]]))
}

function sendAddPage(
  c: AgentsContext,
  agent: Agent,
  given: Partial<Pick<AddPageProps, 'draft' | 'errors' | 'address' | 'fileErrors'>>,
): Promise<Response> {
  const { draft = { title: '', body: '' }, errors = {}, fileErrors = [] } = given
  const { address = { typed: '' } } = given
  const isWrong = Object.keys(errors).length + fileErrors.length > 0 || 'error' in address
  return page(
    c,
    <AddArticlesPage
      frame={frameOf(c)}
      agent={agent}
      draft={draft}
      errors={errors}
      address={address}
      fileErrors={fileErrors}
    />,
    undefined,
    isWrong ? 422 : 200,
  )
}

function sendArticle(
  c: AgentsContext,
  agent: Agent,
  article: Article,
  draft: ArticleDraft,
  errors: ArticleErrors,
  notFetched?: string,
): Promise<Response> {
  return page(
    c,
    <ArticlePage
      frame={frameOf(c)}
      agent={agent}
      mayEdit={mayConfigure(c)}
      article={article}
      draft={draft}
      errors={errors}
      {...(notFetched !== undefined && { notFetched })}
    />,
    undefined,
    Object.keys(errors).length > 0 || notFetched !== undefined ? 422 : 200,
  )
}
