// Phone numbers as people read them; parsing is phone.ts. Called by conversation (what was understood)
// and chat (the calling code in the form). Pure, and total: what is no number comes back as it is.
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'

/** @example shownPhone('+14155552671') // '+1 415 555 2671' */
export function shownPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}

/** @example callingCodeOf('FR') // '+33' */
export function callingCodeOf(region: string | null): string | null {
  return region !== null && isSupportedCountry(region) ? `+${getCountryCallingCode(region)}` : null
}
