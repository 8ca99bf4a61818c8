import { describe, expect, test } from 'vitest'
import type { ParseOptions } from '../../src/contact/contact.ts'
import { parseContact } from '../../src/contact/parse.ts'

const names = (text: string, options: ParseOptions = {}) =>
  parseContact(text, { region: 'US', ...options })
    .found.filter((hit) => hit.field === 'name')
    .map((hit) => hit.value)

describe('a name is found where the visitor gives it', () => {
  test.each([
    ["Hi, I'm Greg Novak, greg@example.com", 'Greg Novak'],
    ['im ana, 415 555 2671', 'Ana'],
    ['i want to book, mia torres 415 555 2672', 'Mia Torres'],
    ['mia torres, mia.torres@example.com', 'Mia Torres'],
    ['al brown 503 555 0188', 'Al Brown'],
    ['ben carter 503 555 0188', 'Ben Carter'],
    ['ben ali 503 555 0188', 'Ali'],
    ['my name is arnie tapia and I have a question', 'Arnie Tapia'],
    ['this is Mike from Acme Roofing', 'Mike'],
    ['Mia Torres here', 'Mia Torres'],
    ['Ben Carter, ben.carter@example.com', 'Ben Carter'],
    ['ok call me: Rita Stone 503 555 0144', 'Rita Stone'],
    ['book me in. Sofia, sofia.m@example.com', 'Sofia'],
    ['ana lopez, ana.lopez@example.com', 'Ana Lopez'],
    ['best number: 617 555 0123, ask for Liam', 'Liam'],
    ['Name: Priya Nair / Email: priya@example.in', 'Priya Nair'],
    ['My first name is Sarah, last name Martin', 'Sarah Martin'],
    ['Please call back.\nBest regards,\nTom Baker', 'Tom Baker'],
    ['John Smith\nAcme Inc.\n+1 415 555 2671', 'John Smith'],
    ['me llamo Carmen', 'Carmen'],
    ["je m'appelle Jean-Luc Martin", 'Jean-Luc Martin'],
    ['Ich heiße Jürgen Müller', 'Jürgen Müller'],
    ['me chamo João da Silva', 'João da Silva'],
    ['mi chiamo Giulia', 'Giulia'],
    ['ik ben Jan de Vries', 'Jan de Vries'],
    ['nazywam się Jan Kowalski', 'Jan Kowalski'],
    ['benim adım Ayşe', 'Ayşe'],
    ['اسمي أحمد', 'أحمد'],
    ['मेरा नाम राहुल है', 'राहुल'],
    ['我叫李明', '李明'],
    ['田中と申します', '田中'],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name])
  })
})

describe('a bare answer is a name only after the name was asked for', () => {
  test.each([
    ['Ana', 'Ana'],
    ['ana lopez', 'Ana Lopez'],
    ['sure, ana lopez', 'Ana Lopez'],
    ["john o'neil", "John O'Neil"],
    ['mcdonald', 'McDonald'],
    ['McDonald', 'McDonald'],
    ['ANA LOPEZ', 'Ana Lopez'],
  ])('%s', (text, name) => {
    expect(names(text, { asked: ['name'] })).toEqual([name])
    expect(names(text)).toEqual([])
  })
})

describe('ordinary talk is no name', () => {
  test.each([
    "I'm interested",
    "I'm looking for a dentist",
    'im ready, 415 555 2671',
    'im confused',
    'this is urgent',
    "it's broken",
    'is anyone here?',
    'my name is on the invoice',
    'my company name is hcl',
    'I am German',
    'call me tomorrow',
    'Ich bin Kunde bei euch',
    'ich habe im Juni gefragt',
    'je suis intéressé',
    'estoy interesado',
    'Thanks, that helps',
    'Bots in der Automobil -Industrie',
    'use martins name to reserve a table',
    'ben geldim ana@example.com',
    'al momento no, ana@example.com',
    'grazie, mia madre usa il 415 555 2671',
    'will call you at 415 555 2671',
  ])('%s', (text) => {
    expect(names(text)).toEqual([])
  })

  // Scripts without blanks: one word may be a whole sentence. Conjunctions stand before a contact point.
  test.each([
    '好的',
    '不用了谢谢',
    '我是学生',
    '我是想问一下价格',
    '明天可以吗',
    'はい',
    '大丈夫です',
    '興味です',
    'メールです',
  ])('asked: %s', (text) => {
    expect(names(text, { asked: ['name'] })).toEqual([])
  })

  test.each([
    ['أنا آنا، 415 555 2671 أو ana@gmail.com', 'آنا'],
    ['我是安娜，415 555 2671 或者 ana@gmail.com', '安娜'],
    ['アナです、415 555 2671 または ana@gmail.com', 'アナ'],
    ['मैं आना हूँ, 98765 43210 या ana@gmail.com', 'आना'],
    ['jestem Ana, 415 555 2671 albo ana@gmail.com', 'Ana'],
    ['王小明，电话 415 555 2671', '王小明'],
  ])('asked: %s is one name', (text, name) => {
    expect(names(text, { asked: ['email', 'phone', 'name'] })).toEqual([name])
  })

  test.each(['no thanks', 'why?', 'later', 'not now', 'yes please'])('asked: %s', (text) => {
    expect(names(text, { asked: ['name'] })).toEqual([])
  })
})
