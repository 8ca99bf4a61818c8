// The English words of an agent's Knowledge tab.

export const KNOWLEDGE_WORDS = {
  askTitle: 'Ask it',
  askText: 'Asks the knowledge as a visitor would, and shows which passage answered.',
  question: 'Question',
  questionExample: 'How much is it?',
  ask: 'Ask',
  answer: 'Answer',
  unknown: 'It does not know',
  unknownText:
    'No passage answers this well enough, so the agent says so and offers contact. Add an article that does.',
  smallTalk: 'Small talk: answered without the knowledge.',
  from: 'Answered by',
  nearest: 'Nearest passages',
  runnersUp: 'Also considered',
  nothingNear: 'Nothing in the knowledge comes near.',
  phrasing:
    'This is the built-in answer, which quotes. Where a language model is set up, it phrases an answer from the same passages.',
  articles: 'Articles',
  add: 'Add articles',
  caption: 'Articles of this agent',
  columns: { title: 'Article', size: 'Size', source: 'Source', changed: 'Changed' },
  sources: { hand: 'Written here', file: 'From a file', url: 'From a web page' } as Record<
    string,
    string
  >,
  passages: (count: number): string => (count === 1 ? '1 passage' : `${count} passages`),
  contacts: (count: number): string =>
    count === 1 ? '1 contact of your own' : `${count} contacts of your own`,
  fetched: 'fetched',
  emptyTitle: 'Nothing to answer from yet',
  emptyText:
    'Add what visitors ask about: prices, opening hours, services, delivery. Each article is searchable the moment it is saved.',
  emptyViewer: 'This agent has no articles yet. An owner or an admin can add some.',
  addTitle: 'Add articles',
  writeTitle: 'Write or paste one',
  writeText: 'Markdown or plain text. Short paragraphs under headings are found best.',
  title: 'Title',
  body: 'Text',
  bodyHelp: 'At most 200 KB.',
  save: 'Add the article',
  pageTitle: 'From a web page',
  pageText:
    'Reads one public page: headings, paragraphs, lists and tables, without menus and footers. It can be fetched again when the page changes.',
  address: 'Address',
  addressExample: 'https://www.example.com/prices',
  fetch: 'Add the page',
  fetchedTitle: 'Web page',
  fetchedLast: 'Last fetched',
  fetchAgain: 'Fetch again',
  fetchAgainText: 'Fetching again replaces the text with what the page says now. The title stays.',
  notFetched: 'The page could not be fetched. The article is as it was.',
  fileTitle: 'Upload files',
  fileText:
    'Markdown (.md) or plain text (.txt), up to 20 files of at most 200 KB each. The first heading becomes the title, else the name of the file.',
  files: 'Files',
  upload: 'Upload',
  editTitle: 'Edit article',
  openPage: 'Open the page',
  deleteTitle: (title: string): string => `Delete “${title}”?`,
  deleteText: 'The agent no longer answers from it, from its next reply on.',
  delete: 'Delete this article',
  errors: {
    title: 'Enter a title of 1 to 300 characters.',
    body: 'Enter a text of at most 200 KB.',
  },
  noFile: 'Choose at least one file.',
  tooManyFiles: 'Choose at most 20 files at a time.',
  notAdded: 'Nothing was added.',
  fileKind: (name: string): string => `${name} is neither .md nor .txt.`,
  fileSize: (name: string): string => `${name} is larger than 200 KB. Split it in two.`,
  fileEmpty: (name: string): string => `${name} is empty.`,
  fileText8: (name: string): string =>
    `${name} is not text in UTF-8. Save it as such and try again.`,
  unknownArticle: 'There is no such article. It may have been deleted.',
} as const

/** How sure the search is that a passage answers, in words; the number stands beside them. */
export function sureness(probability: number): string {
  if (probability >= 0.8) return 'surely answers it'
  if (probability >= 0.5) return 'answers it'
  if (probability >= 0.25) return 'close, but not sure enough'
  return 'hardly about it'
}

export function sizeText(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`
}

/** What an article taught: its passages, and the contacts that are never taken for a visitor's. */
export function learnedText(article: { passageCount: number; contactCount: number }): string {
  const { passages, contacts } = KNOWLEDGE_WORDS
  const parts = [passages(article.passageCount)]
  if (article.contactCount > 0) parts.push(contacts(article.contactCount))
  return parts.join(' · ')
}
