// How many rows the next page of an export has: whoever asks D1 meanwhile waits for one such page, and an
// invocation may ask D1 1,000 times. Pure; export.ts obeys.

/** Pages an export may read: the rest of D1's 1,000 queries goes to counts, names and the audit log. */
export const MAX_READS = 950
/** In a quiet moment. 5,000 were a sixth faster, but a list beside them took 26 times as long. */
export const PAGE = 1_250
/** The first page, for the first bytes at once, and every page that somebody may wait behind. */
export const SMALL_PAGE = 250
/** Small pages end where the others would have to be larger than this to be enough. */
const LARGEST_FOR_SMALL_ONES = 2 * PAGE

/** @param left rows at most, and reads, until the end */
export function pageSize(left: { rows: number; reads: number }, isQuiet: boolean): number {
  const least = Math.ceil(left.rows / Math.max(1, left.reads))
  if (isQuiet) return Math.max(PAGE, least)
  return least > LARGEST_FOR_SMALL_ONES ? least : SMALL_PAGE
}
