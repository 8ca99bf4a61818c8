// One icon. With a `label` it speaks to screen readers; without, it is hidden from them, because a
// word stands beside it.
import type { FC } from 'hono/jsx'
import { ICON_PATHS } from './icon-paths.ts'

export type IconName = keyof typeof ICON_PATHS

export const Icon: FC<{ name: IconName; label?: string; size?: 12 | 14 | 16 | 20 | 24 }> = ({
  name,
  label,
  size = 16,
}) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: hidden, or named by its label
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width={size < 20 ? 2 : 1.75}
    stroke-linecap="round"
    stroke-linejoin="round"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
  >
    <path d={ICON_PATHS[name]} />
  </svg>
)
