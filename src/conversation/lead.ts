// A person of a conversation as the filing that makes or enriches a lead (PRODUCT §4). Pure.
import type { Person } from '../capture/people.ts'
import type { Filing } from '../leads/filing.ts'
import type { ConversationState } from './transcript.ts'

/** The filing of person `index`, null while no contact point of theirs is known. */
export function filingOf(
  state: ConversationState,
  index: number,
  person: Person,
  proposedLeadId: string,
): Filing | null {
  if (person.capturedAt === null || !state.mode) return null
  const fromPage = (['email', 'phone', 'name'] as const).filter((field) => {
    const value = field === 'name' ? person.name : person[`${field}s`][0]
    return value?.fromPage === true
  })
  return {
    workspaceNo: state.workspaceNo,
    agentId: state.agentId,
    conversationId: state.id,
    conversationStartedAt: state.startedAt,
    person: index,
    version: state.version,
    proposedLeadId,
    capturedAt: person.capturedAt,
    activityAt: state.activityAt,
    name: person.name?.value ?? null,
    company: person.custom.company ?? null,
    emails: person.emails.map((email) => email.value),
    phones: person.phones.map((phone) => phone.value),
    custom: person.custom,
    fromPage,
    mode: state.mode,
    intent: state.interest,
    country: state.country,
    device: state.device,
    page: state.page,
    consent: person.consent,
    sample: state.sample,
  }
}
