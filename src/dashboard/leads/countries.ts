// Countries by their English names. Codes that nobody knows are shown as they are.

let names: Intl.DisplayNames | undefined

/** @example countryName('DE') // 'Germany' */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
  return names.of(code) ?? code
}

export function byCountryName(codes: readonly string[]): string[] {
  return [...codes].sort((a, b) => countryName(a).localeCompare(countryName(b), 'en'))
}
