import { describe, expect, test } from 'vitest'
import { parseContact } from '../../src/contact/parse.ts'

const emails = (text: string) =>
  parseContact(text)
    .found.filter((hit) => hit.field === 'email')
    .map((hit) => hit.value)

describe('an address is found however it is typed', () => {
  test.each([
    ['my email is ana@acme.com.', 'ana@acme.com'],
    ['<lee@example.org>', 'lee@example.org'],
    ['mailto:lee@example.org?subject=hi', 'lee@example.org'],
    ['"bob@example.com", thanks', 'bob@example.com'],
    ['(bob@example.com)!', 'bob@example.com'],
    ['_bob@example.com_ or *bob@example.com*', 'bob@example.com'],
    ['email:carla@example.com,phone:none', 'carla@example.com'],
    ['e-mail/carla@example.com', 'carla@example.com'],
    ['ok...tim@example.com', 'tim@example.com'],
    ['write ana@example.com.Thanks', 'ana@example.com'],
    ['ana@example.com-call me', 'ana@example.com'],
    ['ZACK@EXAMPLE.COM', 'zack@example.com'],
    ['dave+quotes@sub.example.co.uk', 'dave+quotes@sub.example.co.uk'],
    ['müller@exämple.de', 'müller@exämple.de'],
    ['用户@例子.公司', '用户@例子.公司'],
    ['我的邮箱是ana@example.com。谢谢', 'ana@example.com'],
    ['メールはana@example.comです', 'ana@example.com'],
    ['ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ana@example.com'],
    ['!#$%&*+?^~@example.com', '!#$%&*+?^~@example.com'],
    ['bill @ example.com', 'bill@example.com'],
    ['bill@ example.com', 'bill@example.com'],
    ['bill@gmail .com', 'bill@gmail.com'],
    ['bill@example,com', 'bill@example.com'],
  ])('%s', (text, value) => {
    expect(new Set(emails(text))).toEqual(new Set([value]))
  })
})

describe('an address is found however it is spoken', () => {
  test.each([
    ['ana at acme dot com', 'ana@acme.com'],
    ['ana [at] acme (dot) com', 'ana@acme.com'],
    ['ana(at)acme(dot)co(dot)uk', 'ana@acme.co.uk'],
    ['reach me on j.doe AT mail DOT example DOT org', 'j.doe@mail.example.org'],
    ['j dot doe at acme dot com', 'j.doe@acme.com'],
    ["it's kim underscore park at outlook dot com", 'kim_park@outlook.com'],
    ['ana dash maria at my dash shop dot com', 'ana-maria@my-shop.com'],
    ['ana@acme dot com', 'ana@acme.com'],
    ['my address is jensen.mei at example.com thx', 'jensen.mei@example.com'],
    ['mi correo es ana arroba correo punto es', 'ana@correo.es'],
    ['ana guion bajo perez arroba hotmail punto com', 'ana_perez@hotmail.com'],
    ['luc point martin arobase orange point fr', 'luc.martin@orange.fr'],
    ['hans punkt meier at web punkt de', 'hans.meier@web.de'],
    ['maria ponto silva arroba uol ponto com ponto br', 'maria.silva@uol.com.br'],
    ['marco chiocciola libero punto it', 'marco@libero.it'],
    ['jan apenstaartje ziggo punt nl', 'jan@ziggo.nl'],
  ])('%s', (text, value) => {
    expect(emails(text)).toEqual([value])
  })
})

describe('what is no address stays out', () => {
  test.each([
    'see https://example.com/u/john@home.com',
    'follow me @jane.doe',
    'meet me at the cafe dot on main street',
    'look at example dot com for our site',
    'i work at google and need a dot matrix printer',
    'I bought it at amazon.com',
    'we met at acme dot com',
    'you can write to hello.world please',
    '@example.com',
    'no email sorry',
  ])('%s', (text) => {
    expect(parseContact(text).found).toEqual([])
    expect(parseContact(text).invalid).toEqual([])
  })
})

describe('meant as an address and impossible is invalid', () => {
  test.each([
    'ana@gmial',
    'tim@exmaple',
    '.ana@acme.com',
    'ana..b@acme.com',
    'ana.@acme.com',
    'x@y.z',
    'someone@example..com',
    'me@-dash.com',
  ])('%s', (raw) => {
    const { found, invalid } = parseContact(`sure: ${raw}`)
    expect(found).toEqual([])
    expect(invalid).toEqual([{ field: 'email', raw, start: 6, end: 6 + raw.length }])
  })
})

describe('a near-miss of a common provider is kept as typed and suggested', () => {
  test.each([
    ['ana@gmial.com', 'ana@gmail.com'],
    ['ana@gmail.con', 'ana@gmail.com'],
    ['ana@gmail.co', 'ana@gmail.com'],
    ['ana@hotmial.com', 'ana@hotmail.com'],
    ['ana@outlok.com', 'ana@outlook.com'],
    ['ana@yaho.com', 'ana@yahoo.com'],
    ['ana@acme.cmo', 'ana@acme.com'],
    ['ana@gmail.com', undefined],
    ['ana@gmx.de', undefined],
    ['ana@mail.com', undefined],
    ['ana@yahoo.ca', undefined],
    ['ana@acme.co', undefined],
    ['ana@golive.com', undefined],
  ])('%s', (text, suggestion) => {
    const hit = parseContact(text).found[0]
    expect(hit?.value).toBe(text)
    expect(hit?.suggestion).toBe(suggestion)
  })
})
