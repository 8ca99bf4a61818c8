// A conversation as plain text, for the transcript column of an export.
import type { ConversationView } from './view.ts'

/** One line a turn, its time first; empty when there is no such conversation (any more). */
export function transcriptText(conversation: ConversationView | null): string {
  if (!conversation) return ''
  return conversation.turns
    .map((turn) => `${turn.at} ${turn.from === 'visitor' ? 'Visitor' : 'Agent'}: ${turn.text}`)
    .join('\n')
}
