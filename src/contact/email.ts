// E-mail addresses as typed: `ana@acme.com` with whatever stands around it. Called by parse; the
// spoken and spaced forms are in email-spoken. Every character is looked at a bounded number of times.

import type { Range } from './contact.ts'
import { isDomain, isPlainTop } from './email-domain.ts'
import { isDigit, isLetter, narrow } from './token.ts'

export type EmailSpan = Range & { value: string }

// A list of hundreds is no visitor's details; the cap keeps a pasted one within the time budget.
export const MOST_EMAILS = 200

export type Emails = { found: EmailSpan[]; invalid: Range[] }

/** Addresses written with an `@`; `invalid` holds what was meant as one and cannot be. */
export function findTypedEmails(text: string): Emails {
  const emails: Emails = { found: [], invalid: [] }
  if (!text.includes('@') && !text.includes('＠')) return emails
  const plain = narrowed(text)
  let inUrl = false
  let freeFrom = 0
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain.charAt(at)
    if (char <= ' ') inUrl = false
    else if (char === ':' && plain.startsWith('//', at + 1)) inUrl = true
    else if ((char === 'w' || char === 'W') && /^www\./i.test(plain.slice(at, at + 4))) inUrl = true
    if (char !== '@' || inUrl) continue
    if (emails.found.length + emails.invalid.length >= MOST_EMAILS) break
    const span = readAddress(plain, at, freeFrom)
    if (!span) continue
    freeFrom = span.end
    if (span.value === '') emails.invalid.push({ start: span.start, end: span.end })
    else emails.found.push(span)
  }
  return emails
}

/** Both halves as compared: lower-case, accents composed (never the look-alikes of Han). */
export function normaliseAddress(local: string, domain: string): string {
  const address = `${local}@${domain}`.toLowerCase()
  return /[\u0300-\u036f]/.test(address) ? address.normalize('NFC') : address
}

// `value: ''` says that it was meant as an address.
function readAddress(plain: string, at: number, freeFrom: number): EmailSpan | undefined {
  const right = domainEnd(plain, at + 1)
  let left = localStart(plain, at, freeFrom)
  // _ana@acme.com_ is emphasis; a leading underscore alone belongs to the address.
  if (plain[left] === '_' && plain[right] === '_') left += 1
  const local = plain.slice(left, at)
  let domain = plain.slice(at + 1, right)
  let end = right
  if (plain[right] === ',' && !domain.includes('.')) {
    const after = /^,(com|net|org|de|fr|es|it|co|io)(?![\p{L}\p{N}])/iu.exec(
      plain.slice(right, right + 6),
    )
    if (after?.[1]) {
      domain = `${domain}.${after[1]}`
      end = right + after[0].length
    }
  }
  if (local === '' || domain === '') return undefined
  // git@host.example:team/site.git names a place on a machine.
  if (plain[right] === ':' && isPath(plain, right + 1)) return undefined
  const whole = plain[right] !== '@' && plain[left - 1] !== '@'
  if (whole && isLocal(local, plain, left) && isDomain(domain.toLowerCase()))
    return { start: left, end, value: normaliseAddress(local, domain) }
  return isMeant(local, domain) ? { start: left, end, value: '' } : undefined
}

function isPath(plain: string, from: number): boolean {
  return isLetter(plain.charAt(from)) && /^[\w.-]{1,40}\//.test(plain.slice(from, from + 41))
}

function localStart(plain: string, at: number, freeFrom: number): number {
  let start = at
  while (start > freeFrom && isLocalChar(plain.charAt(start - 1))) start -= 1
  start = afterSeparator(plain, start, at)
  start = afterScriptChange(plain, start, at)
  // Bullets, quotes and emphasis in front are not part of it, unless nothing else is left.
  let bare = start
  while (bare < at && LEADING.includes(plain.charAt(bare))) bare += 1
  const hasName = /[\p{L}\p{N}]/u.test(plain.slice(bare, at))
  return bare < at && hasName ? bare : start
}

// `mail/ana@…`, `to=ana@…` and an ellipsis end what stands before.
function afterSeparator(plain: string, start: number, at: number): number {
  let cut = start
  let seen = false
  for (let index = start; index < at; index += 1) {
    const char = plain.charAt(index)
    if (isLetter(char) || isDigit(char)) seen = true
    if (seen && SEPARATORS.includes(char)) cut = index + 1
    if (plain.startsWith('...', index)) cut = index + 3
  }
  return cut < at ? cut : start
}

// 我的邮箱是ana@…: no blanks in such scripts, so the address begins where Latin letters do.
function afterScriptChange(plain: string, start: number, at: number): number {
  if (!isUnspaced(plain.charAt(start))) return start
  let tail = at
  while (tail > start && plain.charCodeAt(tail - 1) < 128) tail -= 1
  return at - tail >= 2 ? tail : start
}

function domainEnd(plain: string, from: number): number {
  let end = from
  let dots = 0
  while (end < plain.length) {
    const char = plain.charAt(end)
    if (char === '.') dots += 1
    else if (!isDomainChar(char)) break
    // com谢谢: a label that began in Latin does not go on in another script without blanks.
    else if (isUnspaced(char) && end > from && isAsciiLetter(plain.charAt(end - 1))) break
    end += 1
  }
  while (end > from && TRAILING.includes(plain.charAt(end - 1))) end -= 1
  return dots > 0 ? beforeFusedWord(plain, from, end) : end
}

// `tom@example.com.Thanks` and `ana@example.com-call me`: the sentence goes on without a blank.
function beforeFusedWord(plain: string, from: number, end: number): number {
  const lastDot = plain.lastIndexOf('.', end - 1)
  const last = plain.slice(lastDot + 1, end)
  const dash = last.indexOf('-')
  if (dash > 1 && !last.startsWith('xn--')) return lastDot + 1 + dash
  // Pasted from a page: `ana@example.comPhone:`.
  const pasted = /^(\p{Ll}{2,4})\p{Lu}\p{Ll}/u.exec(last.slice(0, 8))?.[1]
  if (pasted !== undefined && isPlainTop(pasted)) return lastDot + 1 + pasted.length
  const before = plain.slice(from, lastDot)
  const previous = before.slice(before.lastIndexOf('.') + 1)
  if (!before.includes('.') || last.length < 3) return end
  const capital = /^\p{Lu}\p{Ll}/u.test(last) && /^\p{Ll}{2,3}$/u.test(previous)
  return capital || (FINAL_TOPS.has(previous.toLowerCase()) && last.length > 2) ? lastDot : end
}

function isLocal(local: string, plain: string, start: number): boolean {
  if (local.length > 64 || local.startsWith('.') || local.endsWith('.')) return false
  if (local.includes('..')) return false
  return !BROKEN_BEFORE.includes(plain.charAt(start - 1)) || start === 0
}

function isMeant(local: string, domain: string): boolean {
  return /\p{L}/u.test(domain) && /\p{L}/u.test(local)
}

function isLocalChar(char: string): boolean {
  return isLetter(char) || isDigit(char) || LOCAL_MARKS.includes(char)
}

function isDomainChar(char: string): boolean {
  return isLetter(char) || isDigit(char) || char === '-'
}

function isAsciiLetter(char: string): boolean {
  return char.charCodeAt(0) < 128 && isLetter(char)
}

function isUnspaced(char: string): boolean {
  const code = char.charCodeAt(0)
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0x0e00 && code <= 0x0e7f)
}

function narrowed(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const ideographicDot = code === 0x3002 || code === 0xff61
    // `ana@example。com` comes from an input method; before anything else it ends a sentence.
    if (ideographicDot && isAsciiLetter(text.charAt(at + 1))) out += '.'
    else out += String.fromCharCode(narrow(code))
  }
  return out
}

const LOCAL_MARKS = ".!#$%&'*+/=?^_`{|}~-"
const LEADING = "*~#!?&=/|{`^$-'"
const SEPARATORS = '/|='
const TRAILING = '.-'
const BROKEN_BEFORE = ';"\\'
const FINAL_TOPS = new Set(['com', 'net', 'org'])
