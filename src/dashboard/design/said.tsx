// What the product says by itself.
import type { FC } from 'hono/jsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty, Flash, Notice, Progress, Skeleton } from '../../ui/notice.tsx'

export const WordParts: FC = () => (
  <>
    <Flash>Lead collection is on</Flash>
    <Flash tone="bad">Nothing was saved. Try again in a moment.</Flash>
    <Notice title="No e-mail is set up">Notices wait until a sender is configured.</Notice>
    <Notice tone="accent">A new version of this article is being read.</Notice>
    <Notice tone="good">Every delivery of the last day arrived.</Notice>
    <Notice tone="warn" title="This agent answers everywhere">
      List the websites that may use it.
    </Notice>
    <Notice tone="bad" title="The file could not be read">
      It is larger than 1 MB. Split it and add the parts.
    </Notice>
    <Card
      title="Leads"
      text="Of all agents"
      flush
      footer="Sample conversations can be removed again."
    >
      <Empty
        icon="inbox"
        title="No leads yet"
        text="A lead appears here as soon as a visitor leaves an e-mail address or phone number."
      >
        <Button kind="primary">Add sample conversations</Button>
        <Button>Switch lead collection on</Button>
      </Empty>
    </Card>
    <Card title="Waiting">
      <Skeleton label="Loading" rows={3} />
      <Progress label="Export" value={420_000} max={1_000_000} text="420,000 of 1,000,000 rows" />
    </Card>
  </>
)
