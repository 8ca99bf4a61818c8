import { describe, expect, it } from 'vitest'
import { plain, sentencesOf, splitArticle } from '../../src/knowledge/split.ts'

describe('an article is cut where a reader would', () => {
  it('at paragraphs and headings; the title is no heading of its own', () => {
    const body =
      '# Bread\nWe bake daily.\nAlso on Sundays.\n\n## Prices ##\nA loaf costs $7.\n\n---\n\nRolls cost $1.'
    expect(splitArticle('Bread', body)).toEqual([
      { heading: '', text: 'We bake daily. Also on Sundays.' },
      { heading: 'Prices', text: 'A loaf costs $7.' },
      { heading: 'Prices', text: 'Rolls cost $1.' },
    ])
  })

  it('never between a list and the line that introduces it; an item is a sentence', () => {
    const [piece, ...rest] = splitArticle('', 'Prices:\n\n- Loaf: **$7**\n* Roll: $1\n2. Cake: $30')
    expect(rest).toEqual([])
    expect(sentencesOf(piece!.text)).toEqual(['Prices:', 'Loaf: $7', 'Roll: $1', 'Cake: $30'])
  })

  it('a table row reads as a sentence', () => {
    const [piece] = splitArticle('', '| Bread | Price |\n|---|---|\n| Rye | $8 |')
    expect(piece!.text).toBe('Bread: Price\nRye: $8')
  })

  it('a long paragraph at a sentence end, and no word is lost', () => {
    const body = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} stands here.`).join(' ')
    const pieces = splitArticle('', body)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.every(({ text }) => text.length <= 700 && text.endsWith('.'))).toBe(true)
    expect(pieces.map(({ text }) => text).join(' ')).toBe(body)
  })
})

describe('sentences', () => {
  it.each([
    [
      'Ask Dr. Osei at 8.30 for $1.50. She knows.',
      ['Ask Dr. Osei at 8.30 for $1.50.', 'She knows.'],
    ],
    ['Open? Yes! Always…', ['Open?', 'Yes!', 'Always…']],
    ['营业时间是九点。周日休息。', ['营业时间是九点。', '周日休息。']],
    ['हम खुले हैं। रविवार बंद।', ['हम खुले हैं।', 'रविवार बंद।']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

it('Markdown marks are taken off, links keep their words', () => {
  expect(plain('**Call** `us` or [write](https://a.example/b) ![x](y.png)')).toBe(
    'Call us or write x',
  )
})

it.each(['# ', '[[', '[a](', '- ', '|', '* *', 'a.', '1. ', '`'])(
  'a hostile body of %j is cut in linear time',
  (part) => {
    const start = performance.now()
    splitArticle('x', part.repeat(200_000 / part.length))
    expect(performance.now() - start).toBeLessThan(1500)
  },
)
