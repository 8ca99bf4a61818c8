// What the widget hears of its agent before it draws anything: the answer of
// `GET /v1/agents/:agentId/widget`. Pure; the hosted page takes its greeting and first ask from here.
// Law: settings and words only, nothing of a visitor or a lead.
import { missingFields } from '../capture/decide.ts'
import type { LeadCollection } from '../capture/settings.ts'
import { formLabels, phraseOpening } from '../capture/wording.ts'
import { callingCodeOf } from '../contact/phone-shown.ts'
import { askView } from '../conversation/compose.ts'
import type { AskView } from '../conversation/view.ts'
import type { Language } from '../language/language.ts'
import { inkOn } from '../ui/contrast.ts'
import type { WidgetConfig } from '../widget/config.ts'
import type { Agent } from '../workspace/agent.ts'
import { fillWords, WIDGET_WORDS } from './words/words.ts'

/** `country`: of the visitor as the edge sees it. */
export function widgetConfig(
  agent: Agent,
  language: Language,
  country: string | null,
): WidgetConfig {
  const { appearance, leadCollection: collection } = agent
  return {
    agent: {
      id: agent.id,
      name: agent.name,
      title: titleOf(agent),
      greeting: greetingOf(agent, language),
      avatar: appearance.avatar,
      suggestions: appearance.suggestions,
      color: appearance.color,
      ink: inkOn(appearance.color),
      position: appearance.position,
    },
    language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    words: WIDGET_WORDS[language],
    labels: formLabels(language),
    customFields: collection.enabled ? collection.customFields : [],
    ask: firstAsk(collection),
    either: collection.ask === 'either',
    dial: callingCodeOf(collection.defaultCountry ?? country),
  }
}

function titleOf(agent: Agent): string {
  return agent.appearance.title || agent.name
}

/** The agent's own, else ours; in `insist` the first ask stands behind it: an invitation, not a wall. */
function greetingOf(agent: Agent, language: Language): string[] {
  const { leadCollection: collection, appearance, name } = agent
  const hello = appearance.greeting || fillWords(WIDGET_WORDS[language].greeting, 'agent', name)
  const ask = firstAsk(collection)
  if (ask === null) return [hello]
  return [hello, phraseOpening(collection, language, ask)]
}

/** What stands with the greeting: `insist` asks before the first message, the other modes never. */
function firstAsk(collection: LeadCollection): AskView | null {
  if (!insists(collection)) return null
  return askView({ reason: 'insist', fields: missingFields(collection, []) }, collection)
}

const insists = ({ enabled, mode }: LeadCollection): boolean => enabled && mode === 'insist'
