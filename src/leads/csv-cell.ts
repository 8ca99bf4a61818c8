// What a spreadsheet must not run: a cell that would be a formula is defused by an apostrophe, except one
// that is exactly an E.164 number, which stays intact and re-imports. Quoting is csv-bytes.ts.

/** `+` and up to 15 digits (E.164), and nothing else. */
const E164 = /^\+[1-9][0-9]{1,14}$/
/**
 * Also behind blanks and characters one does not see (LibreOffice drops a NUL, then runs what follows), and
 * in the full width that some spreadsheets take for the same.
 */
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

export function defused(text: string): string {
  return FORMULA.test(text) && !E164.test(text) ? `'${text}` : text
}
