// Names a visitor gives. Called by parse; the scanners are name-intro, name-letter, name-beside and
// name-unspaced. The law: an ordinary word is never a name ("I'm interested"); in doubt there is none.

import { findNamesBeside } from './name-beside.ts'
import type { Scene } from './name-form.ts'
import { readIntroduction } from './name-intro.ts'
import { readAnswer, readCard, readHere, readLast, readSignature } from './name-letter.ts'
import { NameList, type NameSpan } from './name-list.ts'
import { findUnspacedNames } from './name-unspaced.ts'

/** All names, in order, none overlapping. */
export function findNames(scene: Scene): NameSpan[] {
  const names = new NameList(scene)
  for (let index = 0; index < scene.tokens.length; index += 1) {
    readIntroduction(scene, index, names)
    readHere(scene, index, names)
  }
  for (const { span, token } of findUnspacedNames(scene)) names.addSpan(span, token)
  for (const { read, point } of findNamesBeside(scene)) names.add(read, 'beside', point)
  if (names.spans.length === 0) readSignature(scene, names)
  if (names.spans.length === 0) readLast(scene, names)
  if (names.spans.length === 0) readCard(scene, names)
  if (names.spans.length === 0 && scene.asked) readAnswer(scene, names)
  return names.spans.sort((a, b) => a.start - b.start)
}
