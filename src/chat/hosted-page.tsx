// The hosted chat page as tags (PRODUCT §9): a form that works by itself; static/chat.js makes it
// stream. All text is escaped by hono/jsx; links in replies are made by linkify() alone.
import type { FC } from 'hono/jsx'
import type { CustomField } from '../capture/settings.ts'
import type { formLabels } from '../capture/wording.ts'
import type { Field } from '../contact/contact.ts'
import type { UIMessage } from '../conversation/say.ts'
import type { AskView } from '../conversation/view.ts'
import type { Language } from '../language/language.ts'
import type { WidgetWords } from '../widget/config.ts'
import { linkify } from '../widget/linkify.ts'

export type HostedPageProps = {
  agent: {
    id: string
    name: string
    title: string
    greeting: string
    avatar: string
    suggestions: string[]
  }
  language: Language
  words: WidgetWords
  labels: ReturnType<typeof formLabels>
  conversationKey: string
  /** Fresh with every page, so that a double click sends one message. */
  messageId: string
  messages: UIMessage[]
  ask: AskView | null
  customFields: CustomField[]
  /** The address with which the visitor came, and from where: UTM and referrer of the lead. */
  arrived: { page: string; referrer: string }
  error?: string
  /** What the visitor had typed when an error came: nothing is lost. */
  draft?: string
}

export const HostedPage: FC<HostedPageProps> = (props) => {
  const { agent, language, words, messages, ask } = props
  return (
    <html lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{agent.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/chat.css" />
        <link rel="stylesheet" href={`/chat/${agent.id}/theme.css`} />
        <script type="module" src="/chat.js" />
      </head>
      <body>
        <main
          id="chat"
          data-agent={agent.id}
          data-key={props.conversationKey}
          data-you={words.you}
          data-failed={words.failed}
        >
          <header>
            {agent.avatar === '' ? null : (
              <span class="avatar" aria-hidden="true">
                {agent.avatar}
              </span>
            )}
            <h1>{agent.title}</h1>
          </header>
          <div id="log" role="log" aria-live="polite" aria-label={words.conversation} tabindex={0}>
            <div id="turns">
              <Bubble from="agent" name={agent.name} text={agent.greeting} />
              {messages.map((message) => (
                <Message message={message} agentName={agent.name} you={words.you} />
              ))}
            </div>
          </div>
          {props.error ? <p role="alert">{props.error}</p> : null}
          <section id="ask" aria-label={words.details} hidden={ask === null}>
            <AskForm
              {...props}
              ask={ask ?? { reason: 'interest', fields: ['email', 'phone', 'name'] }}
            />
          </section>
          {messages.length === 0 && agent.suggestions.length > 0 ? (
            <Suggestions {...props} />
          ) : null}
          <form id="say" method="post" action={`/chat/${agent.id}`}>
            <Hidden {...props} />
            <label for="message">{words.message}</label>
            <textarea id="message" name="message" rows={2} maxlength={4000} required dir="auto">
              {props.draft ?? ''}
            </textarea>
            <button type="submit">{words.send}</button>
          </form>
        </main>
      </body>
    </html>
  )
}

const Hidden: FC<Pick<HostedPageProps, 'conversationKey' | 'messageId' | 'arrived'>> = (props) => (
  <>
    <input type="hidden" name="conversation" value={props.conversationKey} />
    <input type="hidden" name="messageId" value={props.messageId} />
    <input type="hidden" name="page" value={props.arrived.page} />
    <input type="hidden" name="referrer" value={props.arrived.referrer} />
  </>
)

const Suggestions: FC<HostedPageProps> = (props) => (
  <form id="suggestions" method="post" action={`/chat/${props.agent.id}`}>
    <Hidden {...props} />
    {props.agent.suggestions.map((suggestion) => (
      <button type="submit" name="message" value={suggestion}>
        {suggestion}
      </button>
    ))}
  </form>
)

const Message: FC<{ message: UIMessage; agentName: string; you: string }> = (props) => {
  const { message } = props
  const texts = message.parts.flatMap((part) => ('text' in part ? [part.text] : []))
  const isVisitor = message.role === 'user'
  return (
    <>
      {texts.map((text) => (
        <Bubble
          from={isVisitor ? 'visitor' : 'agent'}
          name={isVisitor ? props.you : props.agentName}
          text={text}
        />
      ))}
    </>
  )
}

const Bubble: FC<{ from: 'visitor' | 'agent'; name: string; text: string }> = (props) => (
  <div class={`turn ${props.from}`}>
    <span class="who">{props.name}</span>
    <p dir="auto">
      {linkify(props.text).map((piece) =>
        piece.href ? (
          <a href={piece.href} rel="noopener nofollow" target="_blank">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  </div>
)

const INPUTS: Record<Field, { type: string; autocomplete: string }> = {
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  name: { type: 'text', autocomplete: 'name' },
}

const AskForm: FC<HostedPageProps & { ask: AskView }> = (props) => (
  <form id="details" method="post" action={`/chat/${props.agent.id}`}>
    <Hidden {...props} messageId={`${props.messageId}-d`} />
    {(['email', 'phone', 'name'] as const).map((field) => (
      <div class="field" data-field={field} hidden={!props.ask.fields.includes(field)}>
        <label for={`details-${field}`}>{props.labels[field]}</label>
        <input
          id={`details-${field}`}
          name={field}
          type={INPUTS[field].type}
          autocomplete={INPUTS[field].autocomplete}
          dir="auto"
        />
      </div>
    ))}
    {props.customFields.map((field) => (
      <div class="field">
        <label for={`custom-${field.key}`}>{field.label}</label>
        <CustomInput field={field} />
      </div>
    ))}
    {props.ask.consent ? <input type="hidden" name="consent" value="1" /> : null}
    <p id="consent" class="consent">
      {props.ask.consent?.text ?? ''}
    </p>
    <button type="submit">{props.labels.send}</button>
    <button type="submit" name="decline" value="1" class="quiet" formnovalidate>
      {props.labels.decline}
    </button>
  </form>
)

const CustomInput: FC<{ field: CustomField }> = ({ field }) => {
  const id = `custom-${field.key}`
  if (field.kind === 'choice')
    return (
      <select id={id} name={id}>
        <option value="" />
        {field.options.map((option) => (
          <option value={option}>{option}</option>
        ))}
      </select>
    )
  const type = field.kind === 'text' ? 'text' : field.kind
  return (
    <input id={id} name={id} type={type} {...(field.kind === 'checkbox' && { value: 'yes' })} />
  )
}
