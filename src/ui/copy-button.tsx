// Text to take along: one that copies, shown only where JavaScript runs, and code to select by hand.
import type { FC } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { UI_WORDS } from './words.ts'

export type CopyButtonProps = {
  text: string
  /** What is copied: "Copy the e-mail address". */
  label: string
  /** Shows the word beside the icon. */
  word?: boolean
}

export const CopyButton: FC<CopyButtonProps> = ({ text, label, word }) => (
  <button
    type="button"
    class={word ? 'button small needs-js' : 'button quiet icon-only small needs-js'}
    data-copy={text}
    data-copied={UI_WORDS.copied}
    {...(!word && { 'aria-label': label })}
    title={label}
  >
    <Icon name="copy" size={14} />
    {word ? <span>{UI_WORDS.copy}</span> : null}
  </button>
)

/** Code or a secret in a box of its own, with the button that copies it. */
export const Snippet: FC<{ text: string; label: string }> = ({ text, label }) => (
  <div class="snippet">
    {/* Focusable, because what scrolls sideways must be reached by keyboard. */}
    <section tabindex={0} aria-label={label}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
    <CopyButton text={text} label={label} word />
  </div>
)

/** A key on the keyboard, for people who can see it; what it does stands beside it. */
export const KeyHint: FC<{ keys: string[] }> = ({ keys }) => (
  <span class="keys">
    {keys.map((key) => (
      <kbd>{key}</kbd>
    ))}
  </span>
)
