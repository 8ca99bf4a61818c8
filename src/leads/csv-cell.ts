// One cell of a CSV (RFC 4180) that a spreadsheet opens as text and never runs: formulas are defused by
// an apostrophe, except a cell that is exactly an E.164 number, which stays intact and re-imports.

/** `+` and up to 15 digits (E.164), and nothing else. */
const E164 = /^\+[1-9][0-9]{1,14}$/
const NEEDS_QUOTES = /[",;\t\r\n]/
/** Also behind blanks, and in the full width that some spreadsheets take for the same. */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/
const QUOTE = /"/g

/** Quoted wherever any delimiter of any locale stands in it, so that no other splits it into a formula. */
export function cell(text: string): string {
  if (text === '') return text
  const first = text.charCodeAt(0)
  // A letter or a digit in front: nothing to defuse. Most cells.
  const plain = (first > 64 && first < 123) || (first > 47 && first < 58)
  const safe = plain || !FORMULA.test(text) || E164.test(text) ? text : `'${text}`
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(QUOTE, '""')}"` : safe
}
