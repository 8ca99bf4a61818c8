import { describe, expect, it } from 'vitest'
import { textOfHtml } from '../../src/knowledge/html-text.ts'
import { splitArticle } from '../../src/knowledge/split.ts'

const PAGE = `<!doctype html><html lang=en><head><meta charset=utf-8><title>Prices &amp; plans
 | Brightwell</title><style>p{color:red}</style><script>var a = '<p>not text</p>'</script></head>
<body><header><a href="/">Brightwell</a></header>
<nav><ul><li><a href="/a">Home</a><li><a href="/b">Prices</a></ul></nav>
<main><h1>Prices</h1>
<p>In-practice whitening takes <b>75&nbsp;minutes</b><br>and costs &#36;390.
<p>Unclosed paragraphs are fine &mdash; caf&eacute; too.
<ul><li>Home kit: $240<li><p>Check-up: $60</p><ul><li>Children: free</ul></ul>
<h2>Opening <em>hours</em></h2>
<table><thead><tr><th>Day</th><th>Hours</th></tr></thead>
<tr><td>Monday</td><td>9 <span>to</span> 5</td></tr><tr><td>Sunday</td><td>closed</td></tr></table>
<form action=/x><p>Ask us anything below.</p><label>Your name</label><input value=no>
<select><option>One</option></select><button>Send</button></form>
<details><summary>Do you take cards?</summary><p>Yes, all of them.</p></details>
<div hidden>secret</div><svg><title>logo</title><text>vector</text></svg><noscript>no</noscript>
</main><aside>Ads</aside>
<footer>© 2026 <a href="mailto:hello@brightwell.example?subject=Hi">Write</a>
<a href="tel:+1%20555%20010%204420">Call</a></footer></body></html>`

describe('a web page', () => {
  it('becomes headings, paragraphs, lists and tables, without what surrounds them', async () => {
    expect(await textOfHtml(PAGE)).toEqual({
      title: 'Prices & plans | Brightwell',
      text: `- hello@brightwell.example
- +1 555 010 4420

# Prices

In-practice whitening takes 75 minutes
and costs $390.

Unclosed paragraphs are fine — café too.

- Home kit: $240
- Check-up: $60
- Children: free

## Opening hours

| Day | Hours |
| Monday | 9 to 5 |
| Sunday | closed |

Ask us anything below.

#### Do you take cards?

Yes, all of them.`,
    })
  })

  it('is cut into passages under its own headings', async () => {
    const { title, text } = await textOfHtml(PAGE)
    const pieces = splitArticle(title, text)
    expect(pieces).toContainEqual({
      heading: 'Opening hours',
      text: 'Day: Hours\nMonday: 9 to 5\nSunday: closed',
    })
    expect(pieces.map(({ heading }) => heading)).toContain('Do you take cards?')
  })

  it('without a main part is read whole, and says a contact once', async () => {
    const { text } = await textOfHtml(
      `<body><div role=navigation>Menu</div><div><h2>Hi</h2>Call <a href="tel:+15550104420">+1 (555) 010-4420</a></div>
       <div>Write to <a href=mailto:A@b.example>a@b.example</a></div><dl><dt>Parking<dd>Free</dl>`,
    )
    expect(text).toBe(
      '## Hi\n\nCall +1 (555) 010-4420\n\nWrite to a@b.example\n\n#### Parking\n\nFree',
    )
  })

  it('laid out in tables loses no words', async () => {
    const { text } = await textOfHtml(
      '<table><tr><td>Left</td><td>Top<table><tr><td>In</td><td>ner</td></tr></table>Bottom</td></tr></table>',
    )
    for (const word of ['Left', 'Top', 'In', 'ner', 'Bottom']) expect(text).toContain(word)
  })

  it('keeps the lines of what is set as lines', async () => {
    expect((await textOfHtml('<pre>Mon  9-5\nTue  9-6</pre>')).text).toBe('Mon 9-5\nTue 9-6')
  })
})

describe('hostile HTML', () => {
  it.each(['', '<!--', '<script>never closed', '<title>', '</p></p></main>', '<table><tr><td>'])(
    '%j never throws',
    async (html) => {
      expect((await textOfHtml(html)).text).toBe('')
    },
  )

  it('of 2 MB in any shape is read in linear time', async () => {
    const shapes = [
      '<i>',
      '<div><p>a',
      '<a b="',
      '&amp',
      '<td>x',
      '</b>',
      '<li>a ',
      'a '.repeat(9),
      '<!--',
      '\n',
    ]
    const started = performance.now()
    for (const shape of shapes) await textOfHtml(shape.repeat(2_000_000 / shape.length))
    await textOfHtml(`${'<i>'.repeat(300_000)}${'</b>'.repeat(300_000)}`)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('gives text, never markup, and none of what a script holds', async () => {
    const { text } = await textOfHtml(
      '<p>1 &lt; 2 &lt;script&gt;alert(1)&lt;/script&gt;</p><script>x()</script>',
    )
    expect(text).toBe('1 < 2 <script>alert(1)</script>')
  })
})
