import { describe, expect, test } from 'vitest'
import { MAX_READS, PAGE, pageSize, SMALL_PAGE } from '../../src/leads/page-size.ts'

/** The pages of an export of `rows` leads. */
function pagesOf(rows: number, isQuiet: (page: number) => boolean): number[] {
  const left = { rows: rows - SMALL_PAGE, reads: MAX_READS - 1 }
  const pages = [SMALL_PAGE]
  while (left.rows > 0) {
    const size = pageSize(left, isQuiet(pages.length))
    pages.push(size)
    left.rows -= size
    left.reads--
  }
  return pages
}

describe('pageSize', () => {
  test.each([1, 1_000, 200_000, 1_000_000, 10_000_000])(
    '%s leads fit in the queries of one invocation, in quiet and among people',
    (rows) => {
      for (const isQuiet of [() => true, () => false, (page: number) => page % 3 === 0])
        expect(pagesOf(rows, isQuiet).length).toBeLessThanOrEqual(MAX_READS)
    },
  )

  test('a million leads in a quiet moment: pages of 1,250', () => {
    expect(new Set(pagesOf(1_000_000, () => true).slice(1))).toEqual(new Set([PAGE]))
  })

  test('while people ask, the pages of a small export are small, and 500 pages of a large one', () => {
    expect(new Set(pagesOf(200_000, () => false))).toEqual(new Set([SMALL_PAGE]))
    const large = pagesOf(1_000_000, () => false)
    expect(new Set(large.slice(0, 500))).toEqual(new Set([SMALL_PAGE]))
    expect(Math.max(...large)).toBeLessThan(2.1 * PAGE)
  })
})
