// The hosted chat page as tags (PRODUCT §9): forms that work by themselves; the widget's panel takes
// their place where there is JavaScript (widget/hosted.ts), in the same classes. All text is escaped by
// hono/jsx; links in replies are made by linkify() alone.
import type { FC, PropsWithChildren } from 'hono/jsx'
import type { CustomField } from '../capture/settings.ts'
import type { Field } from '../contact/contact.ts'
import type { UIMessage } from '../conversation/say.ts'
import type { AskView } from '../conversation/view.ts'
import type { WidgetConfig, WidgetWords } from '../widget/config.ts'
import { linkify } from '../widget/linkify.ts'

type Shown = Pick<WidgetConfig, 'agent' | 'language' | 'dir' | 'words' | 'labels' | 'customFields'>

export type HostedPageProps = Shown & {
  conversationKey: string
  /** Fresh with every page, so that a double click sends one message. */
  messageId: string
  messages: UIMessage[]
  ask: AskView | null
  /** The address with which the visitor came, and from where: UTM and referrer of the lead. */
  arrived: { page: string; referrer: string }
  error?: string
  /** What the visitor had typed when an error came: nothing is lost. */
  draft?: string
}

export const HostedPage: FC<HostedPageProps> = (props) => {
  const { agent, language, dir, words, messages, ask } = props
  return (
    <html lang={language} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="robots" content="noindex" />
        <title>{agent.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/chat.css" />
        <link rel="stylesheet" href={`/chat/${agent.id}/theme.css`} />
        <script type="module" src="/chat.js" />
      </head>
      <body>
        <main id="chat" class="chat hosted" data-agent={agent.id} data-key={props.conversationKey}>
          <header>
            {agent.avatar === '' ? null : (
              <span class="avatar" aria-hidden="true">
                {agent.avatar}
              </span>
            )}
            <h1>
              <bdi>{agent.title}</bdi>
            </h1>
            {messages.length === 0 ? null : (
              <button type="submit" form="restart">
                {words.newConversation}
              </button>
            )}
          </header>
          {/* In reverse, as panel.ts draws it: the page opens at the newest turn. */}
          <section class="scroller" tabindex={0} aria-label={words.conversation}>
            <div class="flow">
              <div class="log" role="log" aria-live="polite" aria-label={words.conversation}>
                <Bubbles from="agent" name={agent.name} texts={agent.greeting} />
                {messages.map((message) => (
                  <Message message={message} agentName={agent.name} words={words} />
                ))}
              </div>
              {messages.length === 0 && agent.suggestions.length > 0 ? (
                <Suggestions {...props} />
              ) : null}
              {ask === null ? null : (
                <section class="ask" aria-label={words.details}>
                  <AskForm {...props} ask={ask} />
                </section>
              )}
            </div>
          </section>
          <div class="status" role="alert">
            {props.error}
          </div>
          <form class="composer" id="say" method="post" action={`/chat/${agent.id}`}>
            <Hidden {...props} />
            <textarea
              name="message"
              rows={1}
              maxlength={4000}
              required
              dir="auto"
              aria-label={words.message}
              placeholder={words.placeholder}
            >
              {props.draft ?? ''}
            </textarea>
            <button type="submit">{words.send}</button>
          </form>
        </main>
        <form id="restart" method="post" action={`/chat/${agent.id}/restart`}>
          <input type="hidden" name="page" value={props.arrived.page} />
          <input type="hidden" name="referrer" value={props.arrived.referrer} />
        </form>
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
  <form class="suggestions" method="post" action={`/chat/${props.agent.id}`}>
    <Hidden {...props} />
    {props.agent.suggestions.map((suggestion) => (
      <button type="submit" name="message" value={suggestion} dir="auto">
        {suggestion}
      </button>
    ))}
  </form>
)

const Message: FC<{ message: UIMessage; agentName: string; words: WidgetWords }> = (props) => {
  const { message, words } = props
  const texts = message.parts.flatMap((part) => ('text' in part ? [part.text] : []))
  const isVisitor = message.role === 'user'
  return (
    <Bubbles
      from={isVisitor ? 'visitor' : 'agent'}
      name={isVisitor ? words.you : props.agentName}
      texts={texts}
    >
      <Sources message={message} words={words} />
    </Bubbles>
  )
}

type BubblesProps = { from: 'visitor' | 'agent'; name: string; texts: string[] }

const Bubbles: FC<PropsWithChildren<BubblesProps>> = ({ from, name, texts, children }) => (
  <div class={`turn ${from}`}>
    <span class="who">{name}</span>
    {texts.map((text) => (
      <p dir="auto">
        <Linked text={text} />
      </p>
    ))}
    {children}
  </div>
)

const Linked: FC<{ text: string }> = (props) => (
  <>
    {linkify(props.text).map(({ text, href }) =>
      href ? (
        <a href={href} rel="noopener nofollow" target="_blank">
          {text}
        </a>
      ) : (
        text
      ),
    )}
  </>
)

/** What the answer was taken from, and what was understood of the visitor's details. */
const Sources: FC<{ message: UIMessage; words: WidgetWords }> = ({ message, words }) => {
  const titles = message.parts.flatMap((part) =>
    part.type === 'data-source' ? [(part as { data: { title: string } }).data.title] : [],
  )
  const noted = (message.metadata?.captured ?? []).map(({ shown }) => shown)
  return (
    <>
      {titles.length === 0 ? null : (
        <small>
          {words.source} {[...new Set(titles)].join(', ')}
        </small>
      )}
      {noted.length === 0 ? null : (
        <small>{words.noted.replace('{values}', noted.join(', '))}</small>
      )}
    </>
  )
}

const INPUTS: Record<Field, { type: string; autocomplete: string }> = {
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  name: { type: 'text', autocomplete: 'name' },
}

const AskForm: FC<HostedPageProps & { ask: AskView }> = (props) => (
  <form class="details" method="post" action={`/chat/${props.agent.id}`}>
    <Hidden {...props} messageId={`${props.messageId}-d`} />
    {props.ask.fields.map((field, index) => (
      <label class={props.ask.fields.length === 3 && index > 0 ? 'row half' : 'row'}>
        <span>{props.labels[field]}</span>
        <input
          name={field}
          type={INPUTS[field].type}
          autocomplete={INPUTS[field].autocomplete}
          dir={field === 'name' ? 'auto' : 'ltr'}
        />
      </label>
    ))}
    {props.customFields.map((field) => (
      <CustomRow field={field} />
    ))}
    {props.ask.consent ? (
      <>
        <input type="hidden" name="consent" value="1" />
        <p class="consent" dir="auto">
          <Linked text={props.ask.consent.text} />
        </p>
      </>
    ) : null}
    <div class="buttons">
      <button type="submit">{props.labels.send}</button>
      <button type="submit" name="decline" value="1" class="quiet" formnovalidate>
        {props.labels.decline}
      </button>
    </div>
  </form>
)

const CustomRow: FC<{ field: CustomField }> = ({ field }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: CustomInput is the control
  <label class={field.kind === 'checkbox' ? 'row box' : 'row'}>
    <span>{field.label}</span>
    <CustomInput field={field} />
  </label>
)

const CustomInput: FC<{ field: CustomField }> = ({ field }) => {
  const name = `custom-${field.key}`
  if (field.kind === 'choice')
    return (
      <select name={name}>
        <option value="" />
        {field.options.map((option) => (
          <option value={option}>{option}</option>
        ))}
      </select>
    )
  const type = field.kind === 'text' ? 'text' : field.kind
  return <input name={name} type={type} {...(field.kind === 'checkbox' && { value: 'yes' })} />
}
