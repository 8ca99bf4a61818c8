// The words around a number say what it is: "order 773-388-3607" is no phone, "tel 773…" is one.
// Called by phone. The nearest label within the same clause decides, before the number first.

import type { Run } from './phone-run.ts'
import { type Token, wordSet } from './token.ts'

export type Label = 'phone' | 'id' | 'none'

/** What the words call the number of `run`; labels before the previous number do not reach it. */
export function labelFor(tokens: readonly Token[], run: Run, previous: number): Label {
  const left = labelBefore(tokens, run.first, previous)
  if (left !== 'none') return left
  return labelAfter(tokens, run.last)
}

function labelBefore(tokens: readonly Token[], first: number, previous: number): Label {
  let neutral = false
  let crossed = false
  let words = 0
  for (let index = first - 1; index > previous && index >= 0 && words < REACH; index -= 1) {
    const token = tokens[index]
    const next = tokens[index + 1]
    if (!token || !next) break
    if (endsSentence(tokens[index - 1], token, next)) {
      // "… my account. The number is 5587": a bare "number" leans on the sentence before.
      if (!neutral || crossed) break
      crossed = true
    }
    if (token.kind !== 'word') continue
    words += 1
    if (NUMBER_WORDS.has(token.low)) {
      neutral = true
      // "my number is" without more is the one to ring.
      if (OWN_WORDS.has(tokens[index - 1]?.low ?? '')) return 'phone'
    }
    if (isPhoneWord(token.low)) return 'phone'
    if (isIdWord(token.low)) return isPhoneOf(tokens, index) ? 'phone' : 'id'
  }
  return 'none'
}

// "the phone number linked to my account is 281…": the account's, but a phone.
function isPhoneOf(tokens: readonly Token[], id: number): boolean {
  for (let index = id - 1; index >= id - 6; index -= 1) {
    const low = tokens[index]?.low ?? ''
    if (isPhoneWord(low)) return true
    if (!BINDERS.has(low)) return false
  }
  return false
}

// "9175550136 is my order number", "(503) 555-0188 (cell)", "thats my mobile".
function labelAfter(tokens: readonly Token[], last: number): Label {
  let linked = false
  for (let index = last + 1; index <= last + AFTER_REACH; index += 1) {
    const token = tokens[index]
    if (!token || token.gap === 2) break
    if (token.low === '(' || COPULAS.has(token.low)) linked = true
    if (token.kind === 'mark' && '.!?;,'.includes(token.low)) break
    if (token.kind !== 'word') continue
    if (isPhoneWord(token.low)) return 'phone'
    if (linked && isIdWord(token.low)) return 'id'
  }
  return 'none'
}

function endsSentence(before: Token | undefined, token: Token, next: Token): boolean {
  if (next.gap === 2) return true
  const short = before?.low ?? ''
  if (token.low === '.' && (ABBREVIATED.has(short) || short.endsWith('nr'))) return false
  return (
    token.kind === 'mark' && '.!?。！？'.includes(token.low) && next.gap > 0 && next.low !== '#'
  )
}

export function isPhoneWord(low: string): boolean {
  if (PHONE_WORDS.has(low) || PHONE_WORDS.has(withoutArticle(low))) return true
  return PHONE_STEMS.some((stem) => low.includes(stem))
}

export function isIdWord(low: string): boolean {
  if (ID_WORDS.has(low) || ID_WORDS.has(withoutArticle(low))) return true
  if (ID_STEMS.some((stem) => low.includes(stem))) return true
  // Kundennr, Zählernummer, klantnummer: a compound that names no phone names an account.
  const compound = ID_ENDS.find((end) => low.length > end.length + 2 && low.endsWith(end))
  return compound !== undefined && !isPhoneWord(low)
}

// الطلب, والهاتف: "the" and "and" are written together with the word.
function withoutArticle(low: string): string {
  const bare = low.startsWith('و') ? low.slice(1) : low
  return bare.startsWith('ال') ? bare.slice(2) : bare
}

const REACH = 9
const AFTER_REACH = 5
const NUMBER_WORDS = wordSet('number numbers no nr num it numero número nummer numer')
const BINDERS = wordSet(
  'linked tied connected to on for of with associated registered my the your our this that number no',
)
const ABBREVIATED = wordSet('n no nr nro núm num tel ph acct acc ref id cust mob cell')
const OWN_WORDS = wordSet('my his her our mi su meine mein mon meu mijn mio moj')
const COPULAS = wordSet(`is are was thats that's ist es est é e è is jest to 是 です`)
const PHONE_WORDS = wordSet(`phone phones tel tele telephone telefon teléfono telefono telefone
  téléphone telefoon telefonu telefonum mobile mob mobil móvil movil celular cel cell cellphone
  cellular handy portable portatil gsm whatsapp wa whats sms text txt call calls calling ring rang
  dial reach reached contact contacts ph phn fon fone fax landline callback viber signal llama
  llamar llámame llamame llamadme appelez appelle appeler rappelez joindre ruf rufen anrufen
  erreichen erreichbar rückruf ligue ligar liga chiama chiamami chiamare chiamatemi cellulare bel
  bellen mobiel zadzwoń dzwonić komórka komórkowy ara arayın cep numaram هاتف هاتفي جوال جوالي موبايل
  رقمي اتصل فون फोन फ़ोन मोबाइल कॉल नंबर`)
const PHONE_STEMS = [
  '电话',
  '電話',
  '手机',
  '手機',
  '携帯',
  '微信',
  'telefon',
  'telefoon',
  'rufnummer',
  'handynummer',
  'mobilnummer',
  'phone',
  'whatsapp',
  'हाटसएप',
]
const ID_WORDS =
  wordSet(`protocolo protokoll protocollo protocol partita iva ust ustid vatid abn acn tfn medicare nhs nino npi nric pan aadhaar aadhar gst gstin itin driver drivers
  driving licencia steuernummer insee rfc curp crn docket rma awb consignment waybill reg registration roll
  order orders account accounts acct acc ac policy policies invoice invoices
  tracking ref reference claim claims customer client serial confirmation booking reservation
  membership member routing card cards cc zip postcode pin ssn ss iban isbn bic swift case ticket code
  id ids ident sku item part model vin password pw pwd license licence passport contract quote bill
  receipt transaction imei meter version ip balance social security bank date dob born year amount price
  cost budget total coordinates lat lng flight pnr parcel shipment package po vat tax ein siret siren
  nif cif dni cpf cnpj pesel nip regon tckn kimlik student employee patient mrn barcode ean upc asin
  pedido cuenta factura póliza poliza referencia seguimiento cliente reserva contrato tarjeta código
  commande compte facture police dossier réservation contrat carte suivi bestellung bestellnummer
  bestellnr auftrag auftragsnummer kundennummer rechnung rechnungsnummer konto kontonummer vertrag
  vertragsnummer sendungsnummer aktenzeichen karte plz encomenda conta fatura apólice rastreio cartão
  ordine conto fattura polizza prenotazione carta bestelling factuur klantnummer rekening polis
  zamówienie zamówienia konta faktura rezerwacja karta sipariş fatura hesap müşteri takip kart طلب حساب
  فاتورة بطاقة ऑर्डर खाता बिल`)
const ID_STEMS = [
  '订单',
  '訂單',
  '账号',
  '帳號',
  '账户',
  '卡号',
  '编号',
  '快递',
  '注文',
  '口座',
  '会員',
  '予約番号',
]
const ID_ENDS = ['nummer', 'nummern', 'nr', 'kennung', 'zeichen']
