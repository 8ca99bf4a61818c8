// What makes a domain believable: its shape (RFC 1035, IDNA's ban on `--` at 3-4), the top-level
// domains that spoken forms may end in, and near-misses of the providers most people use.

import { wordSet } from './token.ts'

/** A usable domain: two labels or more, each well formed, the last of letters. */
export function isDomain(domain: string): boolean {
  if (domain.length > 253) return false
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every(isLabel)) return false
  const last = labels.at(-1) ?? ''
  return last.startsWith('xn--') || (TOP_SHAPE.test(last) && !last.includes('-'))
}

/** Top-level domains safe to take where the dot was spoken or typed wrongly. */
export function isKnownTop(label: string): boolean {
  return KNOWN_TOPS.has(label)
}

/** Letters only, as every top-level domain is; also ones this list does not know. */
export function isTopShape(label: string): boolean {
  return TOP_SHAPE.test(label)
}

/** Ones that are no ordinary word of a sentence: `ana@gmail. com`, never `see you. it is`. */
export function isPlainTop(label: string): boolean {
  return PLAIN_TOPS.has(label)
}

/** `gmail`, `outlook`: the first label of a provider most people know. */
export function isProviderName(label: string): boolean {
  return PROVIDER_NAMES.has(label)
}

/** The domain probably meant, for a near-miss of a common provider or of `.com`. */
export function suggestDomain(domain: string): string | undefined {
  if (PROVIDERS.has(domain) || REAL_NEIGHBOURS.has(domain)) return undefined
  const dot = domain.indexOf('.')
  const name = domain.slice(0, dot)
  const top = domain.slice(dot + 1)
  if (PROVIDER_NAMES.has(name)) return suggestTop(name, top)
  for (const provider of PROVIDERS) {
    const known = provider.slice(0, provider.indexOf('.'))
    if (known.length < 4 || Math.abs(provider.length - domain.length) > 2) continue
    const allowed = known.length >= 6 ? 2 : 1
    const off = distance(domain, provider)
    // Two slips are believed only with the first letter right: `bmail.cm` may be somebody's own.
    if (off <= allowed && (off === 1 || domain[0] === provider[0])) return provider
  }
  const fixed = withTypoOfCom(top)
  return fixed === undefined ? undefined : `${name}.${fixed}`
}

function suggestTop(name: string, top: string): string | undefined {
  const fixed = withTypoOfCom(top)
  if (fixed !== undefined && PROVIDERS.has(`${name}.${fixed}`)) return `${name}.${fixed}`
  // These exist under .com alone, so any other ending is a slip.
  return ONLY_COM.has(name) ? `${name}.com` : undefined
}

function withTypoOfCom(top: string): string | undefined {
  return COM_TYPOS.has(top) ? 'com' : undefined
}

function isLabel(label: string): boolean {
  // Beyond ASCII a label travels as `xn--` plus its letters plus at least one more.
  const most = ASCII.test(label) ? 63 : 54
  if (label.length < 1 || label.length > most) return false
  if (label.startsWith('-') || label.endsWith('-')) return false
  return label.slice(2, 4) !== '--' || label.startsWith('xn--')
}

/** Optimal string alignment: a swap of neighbours counts as one slip. Inputs are short. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

const ASCII = /^[!-~]*$/
const TOP_SHAPE = /^[\p{L}\p{M}]{2,63}$/u

const PROVIDERS = wordSet(`gmail.com googlemail.com yahoo.com hotmail.com outlook.com icloud.com
  aol.com live.com msn.com me.com mac.com ymail.com proton.me protonmail.com gmx.de gmx.net gmx.at
  gmx.ch web.de t-online.de freenet.de yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.uk
  yahoo.com.br yahoo.co.in hotmail.fr hotmail.de hotmail.es hotmail.it hotmail.co.uk orange.fr
  wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it uol.com.br bol.com.br
  terra.com.br wp.pl o2.pl onet.pl interia.pl mail.ru yandex.ru qq.com 163.com 126.com
  comcast.net verizon.net att.net ziggo.nl kpnmail.nl naver.com zoho.com fastmail.com
  btinternet.com mail.com email.com gmx.com rocketmail.com rediffmail.com`)
const PROVIDER_NAMES = wordSet(`gmail googlemail yahoo hotmail outlook icloud aol msn protonmail gmx
  comcast verizon ymail live rediffmail laposte libero`)
const ONLY_COM = wordSet('gmail googlemail icloud protonmail ymail rediffmail')
const REAL_NEIGHBOURS = wordSet(`live.de live.fr live.nl live.it live.co.uk outlook.de outlook.fr
  outlook.es outlook.it zoho.eu fastmail.fm mail.de mail.fr gmil.de gmx.fr mymail.com hushmail.com
  inmail.com olive.com love.com like.com line.com give.com yandex.com yandex.ua`)
const COM_TYPOS = wordSet('con cmo ocm comm vom xom cpm ccom coom cim com.com om c0m')
const PLAIN_TOPS = wordSet(`com net org edu gov io de fr uk co.uk nl pl eu ch br jp cn ru info biz
  dev app ai mx ar pt tr`)
const KNOWN_TOPS =
  wordSet(`com net org edu gov mil int info biz name pro io co me tv app dev ai shop
  store online site tech agency studio design xyz club live life world email cloud digital solutions
  services group company ltd inc llc gmbh berlin hamburg wien koeln bayern swiss paris london nyc
  amsterdam tokyo cat eu asia travel museum jobs mobi coop blog news media art law legal dental clinic
  health care doctor energy solar house homes build construction restaurant cafe fitness academy
  school education works farm garden photography photo pics art coffee beer wine pizza kitchen bike
  yoga fit fitness band theater zone team work guru expert ninja rocks fun cool one page link click
  website web host systems network technology software codes engineering finance fund capital money
  loans insurance mortgage tax accountants attorney lawyer family wedding baby kids pet dog vet salon
  spa hair beauty style fashion shoes boutique gift gifts toys games game club bar pub events tickets
  tours vacations flights cab taxi car cars auto autos bike limo rentals property immo haus casa
  realtor apartments furniture lighting plumbing repair tools supply supplies parts equipment
  industries international global ventures partners associates foundation charity church community
  social chat directory review reviews market markets sale deals bargains discount cheap
  school education consulting marketing finance realty estate properties events example test
  ad ae af ag al am ar at au az ba bd be bg bh bo br by bz ca cc ch ci cl cm cn cr cu cy cz de dk do dz
  ec ee eg es et fi fr ge gh gr gt hk hn hr hu id ie il in ir is it jm jo jp ke kg kh kr kw kz la lb li
  lk lt lu lv ly ma md mk mm mn mt mx my mz ng ni nl no np nz om pa pe ph pk pl pr ps pt py qa ro rs ru
  rw sa se sg si sk sn sv sy th tn tr tt tw tz ua ug uk us uy uz ve vn ye za zm zw
  公司 中国 中國 台灣 香港 商務 网络 рф бел укр 在线 भारत`)
