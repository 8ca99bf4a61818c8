// Whether text can be read on a colour: the contrast ratio of WCAG 2.2. Pure.

export const WHITE = '#ffffff'
export const DARK = '#161514'

/** Of text in normal size, level AA. */
export const READABLE = 4.5
/** Below this a coloured shape is hard to see on a white page (WCAG 1.4.11 wants 3). */
export const VISIBLE = 3

/** 1 to 21; both as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** The ink for text on `color`: white where it can be read, else dark. */
export function inkOn(color: string): string {
  return contrast(color, WHITE) >= READABLE ? WHITE : DARK
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(hex.slice(at, at + 2)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(pair: string): number {
  const value = Number.parseInt(pair, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
