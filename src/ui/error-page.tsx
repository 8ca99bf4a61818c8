// The middle of a page when there is nothing else to show: what happened, what to do.
import type { Child, FC } from 'hono/jsx'
import type { Children } from './props.ts'

export type ErrorPageProps = {
  status: number
  title: string
  text: Child
  /** To be quoted; in full, so that it can be found in the logs. */
  requestId?: string
  /** The way on: links, buttons. */
  children?: Children
}

export const ErrorPage: FC<ErrorPageProps> = (props) => (
  <div class="error-page">
    <p class="error-status">{props.status}</p>
    <h1>{props.title}</h1>
    <p>{props.text}</p>
    {props.children ? <div class="actions">{props.children}</div> : null}
    {props.requestId ? (
      <p class="help">
        Request <code>{props.requestId}</code>
      </p>
    ) : null}
  </div>
)
