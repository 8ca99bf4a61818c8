// The "ask it" box: a question, the built-in answer to it, the passage that answered and those that came
// after. A GET form, so that a question can be shared and asked again.
import type { FC } from 'hono/jsx'
import type { BuiltinAnswer } from '../../assistant/builtin.ts'
import type { Passage } from '../../knowledge/passage.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FieldFrame, shared } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Badge } from '../../ui/status.tsx'
import type { Agent } from '../../workspace/agent.ts'
import { pathOf } from './agent-page.tsx'
import { sureness, KNOWLEDGE_WORDS as WORDS } from './knowledge-words.ts'

export type Asked = { question: string; answer: BuiltinAnswer; passages: Passage[] }

export const AskIt: FC<{ agent: Agent; asked: Asked | null }> = ({ agent, asked }) => {
  const action = pathOf(agent, 'knowledge')
  const htmx = {
    'hx-get': action,
    'hx-target': '#ask-it',
    'hx-swap': 'outerHTML',
    'hx-push-url': 'true',
  }
  return (
    <Card id="ask-it" title={WORDS.askTitle} text={WORDS.askText}>
      <div class="stack">
        <form method="get" action={action} {...htmx}>
          <FieldFrame {...QUESTION}>
            <span class="with-unit">
              <input
                type="search"
                value={asked?.question}
                placeholder={WORDS.questionExample}
                maxlength={MAX_QUESTION}
                size={60}
                autocomplete="off"
                {...shared(QUESTION)}
              />
              <Button>{WORDS.ask}</Button>
            </span>
          </FieldFrame>
        </form>
        {asked ? <Result agent={agent} asked={asked} /> : null}
      </div>
    </Card>
  )
}

export const MAX_QUESTION = 500
const QUESTION = { name: 'ask', label: WORDS.question, hideLabel: true, required: true }

const Result: FC<{ agent: Agent; asked: Asked }> = ({ agent, asked: { answer, passages } }) => {
  const isSmallTalk = !answer.abstained && answer.sources.length === 0
  const quoted =
    answer.abstained || isSmallTalk
      ? []
      : passages.filter((one, at) => at === 0 || isIn(one, answer))
  const others = passages.filter((one) => !quoted.includes(one))
  return (
    <div class="stack" role="status">
      <Notice
        tone={answer.abstained ? 'warn' : 'good'}
        title={answer.abstained ? WORDS.unknown : WORDS.answer}
      >
        <p class="message-text">{answer.text}</p>
        {answer.abstained ? <p class="help">{WORDS.unknownText}</p> : null}
        {isSmallTalk ? <p class="help">{WORDS.smallTalk}</p> : null}
      </Notice>
      <Passages agent={agent} title={WORDS.from} passages={quoted} answer={answer} />
      {isSmallTalk ? null : (
        <Passages
          agent={agent}
          title={answer.abstained ? WORDS.nearest : WORDS.runnersUp}
          passages={others}
        />
      )}
      {answer.abstained && passages.length === 0 ? <p class="muted">{WORDS.nothingNear}</p> : null}
      <p class="help">{WORDS.phrasing}</p>
    </div>
  )
}

/** The answer quotes passages line by line. */
function isIn({ text }: Passage, answer: BuiltinAnswer): boolean {
  return answer.text.split('\n').some((line) => text.includes(line))
}

type PassagesProps = { agent: Agent; title: string; passages: Passage[]; answer?: BuiltinAnswer }

const Passages: FC<PassagesProps> = ({ agent, title, passages, answer }) =>
  passages.length === 0 ? null : (
    <div class="stack">
      <h3>{title}</h3>
      <ul class="stack">
        {passages.map((passage) => (
          <li>
            <p class="row">
              <a href={pathOf(agent, 'knowledge', passage.articleId)}>{passage.title}</a>
              <Sureness answers={passage.answers} />
            </p>
            <p class="message-text">
              <Quoted text={passage.text} answer={answer?.text ?? ''} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  )

const Sureness: FC<{ answers: number | undefined }> = ({ answers }) =>
  answers === undefined ? null : (
    <Badge tone={answers >= 0.5 ? 'good' : 'neutral'}>
      {sureness(answers)}, {Math.round(answers * 100)} %
    </Badge>
  )

/** The passage with the line of the answer that stands in it marked. */
const Quoted: FC<{ text: string; answer: string }> = ({ text, answer }) => {
  const line = answer.split('\n').find((one) => one !== '' && text.includes(one)) ?? ''
  if (line === '') return <>{text}</>
  const at = text.indexOf(line)
  return (
    <>
      {text.slice(0, at)}
      <mark class="sentence">{line}</mark>
      {text.slice(at + line.length)}
    </>
  )
}
