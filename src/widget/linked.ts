// Words of a turn as nodes: text, and links of the four schemes linkify() knows. Nothing a model or a
// visitor writes becomes any other element (PRODUCT §6).
import { linkify } from './linkify.ts'
import { tag } from './tags.ts'

export function linked(text: string): (Node | string)[] {
  return linkify(text).map((piece) => {
    if (piece.href === undefined) return piece.text
    const elsewhere = /^https?:/i.test(piece.href)
    return tag(
      'a',
      { href: piece.href, rel: 'noopener nofollow', target: elsewhere && '_blank' },
      piece.text,
    )
  })
}
