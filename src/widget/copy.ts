// The conversation as plain text on the clipboard.
import type { WidgetConfig } from './config.ts'
import { tag } from './tags.ts'
import type { Turn } from './turn.ts'

export async function copyTalk(
  turns: readonly Turn[],
  { words, agent }: WidgetConfig,
  beside: HTMLElement,
): Promise<void> {
  const text = turns
    .map(({ from, texts }) => `${from === 'visitor' ? words.you : agent.name}: ${texts.join('\n')}`)
    .join('\n\n')
  // There is no clipboard at all on pages without TLS, and frames need a permission for it.
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  )
  if (!copied) copyByHand(text, beside)
}

function copyByHand(text: string, beside: HTMLElement): void {
  const root = beside.getRootNode() as Document | ShadowRoot
  const focused = root.activeElement
  const area = tag('textarea', { class: 'hidden', readonly: true })
  area.value = text
  beside.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
}
