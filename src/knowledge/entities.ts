// Character references of HTML (`&eacute;`, `&#8364;`) as characters: those that pages of the languages we
// answer in use. The full list of 2,231 names would weigh more than the rest of the room; a name that is
// not here stays as it is written, as browsers leave names that nobody knows.

/** In the order of Unicode from U+00A0 on. */
const LATIN_1 = `
nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml
yacute thorn yuml`

/** Name and character, one after the other. */
const OTHERS = `
amp & lt < gt > quot " apos '
OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ndash – mdash — lsquo ‘ rsquo ’
sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″
lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ infin ∞ ne ≠ le ≤ ge ≥
asymp ≈ minus − radic √ check ✓ star ☆ phone ☎ Ccaron Č ccaron č Zcaron Ž zcaron ž Lstrok Ł
lstrok ł Aogon Ą aogon ą Eogon Ę eogon ę Cacute Ć cacute ć Nacute Ń nacute ń Sacute Ś sacute ś
Zacute Ź zacute ź Zdot Ż zdot ż Gbreve Ğ gbreve ğ Idot İ inodot ı imath ı Scedil Ş scedil ş
num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ;
equals = quest ? commat @ lsqb [ rsqb ] lowbar _ lbrace { verbar | rbrace } excl ! hyphen ‐`

/** Blanks and joiners, which nobody can read in a table. */
const UNSEEN: Record<string, number> = {
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  Tab: 9,
  NewLine: 10,
}

const NAMED = new Map<string, string>()
for (const [i, name] of wordsOf(LATIN_1).entries()) NAMED.set(name, String.fromCodePoint(0xa0 + i))
const pairs = wordsOf(OTHERS)
for (let i = 0; i + 1 < pairs.length; i += 2) NAMED.set(pairs[i] ?? '', pairs[i + 1] ?? '')
for (const [name, code] of Object.entries(UNSEEN)) NAMED.set(name, String.fromCodePoint(code))

/** Once, in linear time: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z0-9]{1,10});?/g, decodeOne)
}

function decodeOne(reference: string, name: string): string {
  if (!name.startsWith('#')) {
    // Without its semicolon a name may be the beginning of a word or of a query string.
    return reference.endsWith(';') ? (NAMED.get(name) ?? reference) : reference
  }
  const isHex = name.charAt(1).toLowerCase() === 'x'
  return characterOf(isHex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
}

/** U+0080 to U+009F as Windows meant them (HTML standard, numeric character reference end state). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const REPLACEMENT = '\ufffd'

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  return code === 0 || code > 0x10ffff || isSurrogate ? REPLACEMENT : String.fromCodePoint(code)
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/)
}
