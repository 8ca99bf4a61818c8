// The 13 languages of PRODUCT §3: visitors are asked, thanked and answered in theirs.
// Called by capture (wording), assistant (answers) and conversation (which one to use).

export const LANGUAGES = [
  'en',
  'es',
  'fr',
  'de',
  'pt',
  'it',
  'nl',
  'pl',
  'tr',
  'ar',
  'hi',
  'zh',
  'ja',
] as const

export type Language = (typeof LANGUAGES)[number]

/** The supported language of a BCP 47 tag (`pt-BR` → `pt`), undefined when it is none of ours. */
export function languageOfTag(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((language) => language === primary)
}
