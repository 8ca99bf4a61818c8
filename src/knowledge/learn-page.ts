// A web page becomes an article of an agent, and is fetched again when somebody asks for it. Called by
// the API and the Knowledge tab. Law: a page that cannot be read changes nothing.
import { publicAddress } from '../http/public-address.ts'
import { bytesOf } from './derived.ts'
import { type FetchedPage, type FetchFailure, type FetchOptions, fetchPage } from './fetch-page.ts'
import { type Article, addArticle, BODY_MAX_BYTES, getArticle, updateArticle } from './store.ts'

export type LearnFailure = FetchFailure | 'too_long' | 'no_page'

export type Learned =
  | { kind: 'learned'; article: Article }
  | { kind: 'failed'; why: LearnFailure }
  /** No such agent or article in this workspace. */
  | { kind: 'unknown' }

/** In the words of whoever typed the address; for the field of a form and of the API. */
export const WHY_NOT_LEARNED: Record<LearnFailure, string> = {
  web: 'Enter the address of a web page, such as https://www.example.com/prices.',
  place: 'This address is not on the public web. Enter one that any visitor could open.',
  redirect_place: 'The page sends readers to an address that is not on the public web.',
  redirects: 'The page sends readers from one address to the next and never arrives.',
  unreachable: 'The website could not be reached. Check the address, or try again later.',
  missing: 'The website says that there is no such page. Check the address.',
  refused: 'The website does not let us read this page. Copy its text and paste it instead.',
  broken: 'The website answered with an error. Try again later.',
  late: 'The website took more than 10 seconds. Try again later.',
  too_large: 'The page is larger than 2 MB. Copy the text that matters and paste it instead.',
  kind: 'This is no page of text: HTML, Markdown and plain text can be read.',
  empty: 'The page holds no text of its own. Pages made by a script in the browser cannot be read.',
  too_long: 'The page holds more than 200 KB of text. Paste the parts that matter instead.',
  no_page: 'This article did not come from a web page.',
}

/** @param typed with or without `https://` */
export async function learnPage(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  typed: string,
  now: number,
  options?: FetchOptions,
): Promise<Learned> {
  const address = publicAddress(
    /^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) ? typed : `https://${typed}`,
  )
  if (address.kind === 'refused') return { kind: 'failed', why: address.why }
  const sourceUrl = address.url.href
  const page = withinBounds(await fetchPage(sourceUrl, options))
  if (page.kind === 'failed') return page
  const content = { title: page.title, body: page.text, fetchedAt: now }
  const made = { ...content, source: 'url' as const, sourceUrl }
  const article = await addArticle(db, workspaceId, agentId, made, now)
  return article ? { kind: 'learned', article } : { kind: 'unknown' }
}

/** The text as the page has it now; the title stays, somebody may have given it. */
export async function learnPageAgain(
  db: D1Database,
  workspaceId: string,
  agentId: string,
  articleId: string,
  now: number,
  options?: FetchOptions,
): Promise<Learned> {
  const known = await getArticle(db, workspaceId, agentId, articleId)
  if (!known) return { kind: 'unknown' }
  if (known.sourceUrl === null) return { kind: 'failed', why: 'no_page' }
  const page = withinBounds(await fetchPage(known.sourceUrl, options))
  if (page.kind === 'failed') return page
  const change = { body: page.text, fetchedAt: now }
  const article = await updateArticle(db, workspaceId, agentId, articleId, change, now)
  return article ? { kind: 'learned', article } : { kind: 'unknown' }
}

function withinBounds(page: FetchedPage): FetchedPage | { kind: 'failed'; why: LearnFailure } {
  const isTooLong = page.kind === 'page' && bytesOf(page.text) > BODY_MAX_BYTES
  return isTooLong ? { kind: 'failed', why: 'too_long' } : page
}
