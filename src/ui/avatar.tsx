// A person or thing at a glance: initials on a quiet ground, or a dot in its own colour. Colours are
// SVG attributes, because the content security policy allows no inline style.
import type { FC } from 'hono/jsx'
import { Icon } from './icon.tsx'

const HUES = 8

/** Hidden from screen readers: the name stands beside it. Without a name: a person of no name yet. */
export const Avatar: FC<{ name: string | null; size?: 20 | 24 | 32 | 48 }> = ({
  name,
  size = 24,
}) => (
  <span class={`avatar s${size} hue-${name ? hueOf(name) : 'none'}`} aria-hidden="true">
    {name ? initials(name) : <Icon name="user" size={size > 24 ? 16 : 12} />}
  </span>
)

/** `color` as #rrggbb; anything else is drawn in the ink of the text. */
export const Dot: FC<{ color: string }> = ({ color }) => (
  <svg class="dot" width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
    <circle cx="4" cy="4" r="4" fill={HEX.test(color) ? color : 'currentColor'} />
  </svg>
)
const HEX = /^#[0-9a-fA-F]{6}$/

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

/** The same name has the same colour everywhere. */
function hueOf(name: string): number {
  let sum = 0
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return sum % HUES
}
