// Uploaded files as articles: Markdown or plain text in UTF-8. All of them or none, so that whoever
// uploads twenty knows what stands.
import { ArticleInput, BODY_MAX_BYTES } from '../../knowledge/store.ts'
import { KNOWLEDGE_WORDS as WORDS } from './knowledge-words.ts'

export const MAX_FILES = 20

export type ReadFiles =
  | { kind: 'articles'; articles: ArticleInput[] }
  | { kind: 'wrong'; errors: string[] }

export async function readFiles(files: File[]): Promise<ReadFiles> {
  // A browser sends one nameless empty file when none was chosen.
  const chosen = files.filter((file) => file.name !== '' || file.size > 0)
  if (chosen.length === 0) return { kind: 'wrong', errors: [WORDS.noFile] }
  if (chosen.length > MAX_FILES) return { kind: 'wrong', errors: [WORDS.tooManyFiles] }
  const read = await Promise.all(chosen.map((file) => readFile(file)))
  const errors = read.filter((one) => typeof one === 'string')
  if (errors.length > 0) return { kind: 'wrong', errors }
  return { kind: 'articles', articles: read.filter((one) => typeof one !== 'string') }
}

/** The article, or what is wrong with the file. */
async function readFile(file: File): Promise<ArticleInput | string> {
  if (!/\.(?:md|markdown|txt)$/i.test(file.name)) return WORDS.fileKind(file.name)
  if (file.size > BODY_MAX_BYTES) return WORDS.fileSize(file.name)
  const body = textOf(await file.arrayBuffer())
  if (body === null) return WORDS.fileText8(file.name)
  const input = ArticleInput.safeParse({ title: titleOf(file.name, body), body, source: 'file' })
  return input.success ? input.data : WORDS.fileEmpty(file.name)
}

/** Null when it is not UTF-8, or holds what no text holds. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return text.includes('\0') ? null : text.replaceAll('\r\n', '\n')
  } catch {
    return null
  }
}

const LONGEST_TITLE = 300

/** The first heading of Markdown, else the file's name without its ending. */
export function titleOf(fileName: string, body: string): string {
  const line = body.split('\n').find((one) => one.startsWith('# '))
  const heading = line?.slice(2).trim()
  const name = fileName.replace(/\.[^.]*$/, '').trim()
  return (heading || name || fileName).slice(0, LONGEST_TITLE)
}
