// A detail as it is meant: the talk on the left with its marks, the person on the right, actions first.
import type { FC } from 'hono/jsx'
import { Avatar, Dot } from '../../ui/avatar.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Card, Columns, Facts } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog, DialogButton } from '../../ui/dialog.tsx'
import { Select, TextArea } from '../../ui/field.tsx'
import { Saved } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Badge, Status } from '../../ui/status.tsx'
import { Mark, Message, Thread, Timeline } from '../../ui/thread.tsx'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { DESIGN_NOW } from './sample.ts'

const MINUTE = 60_000

export const DetailPage: FC<{ frame: Frame }> = ({ frame }) => (
  <DashboardLayout frame={frame} title="Ana Ruiz" place="leads">
    <PageHeader
      parent={{ href: '/design/list', label: 'Leads' }}
      lead={<Avatar name="Ana Ruiz" size={32} />}
      title="Ana Ruiz"
      beside={
        <Status tone="accent" shape="dot">
          New
        </Status>
      }
      actions={
        <>
          <IconButton icon="chevronLeft" label="Newer lead" href="#" />
          <IconButton icon="chevronRight" label="Older lead" href="#" />
          <DialogButton dialog="erase" kind="danger">
            Delete
          </DialogButton>
        </>
      }
    />
    <Columns
      asideLabel="Ana Ruiz"
      aside={<StatusForm />}
      more={<Person />}
      moreLabel="Contact and notes"
    >
      <Talk frame={frame} />
    </Columns>
    <Dialog
      id="erase"
      title="Delete Ana Ruiz?"
      text="The lead, its conversation and what waits to be delivered are erased. This cannot be undone."
    >
      <form method="post" action="/design/detail">
        <div class="form-actions">
          <Button kind="danger" icon="trash">
            Delete this lead
          </Button>
          <DialogButton dialog="erase" kind="quiet" close>
            Keep it
          </DialogButton>
        </div>
      </form>
    </Dialog>
  </DashboardLayout>
)

const Talk: FC<{ frame: Frame }> = ({ frame: { clock } }) => {
  const at = (minutes: number) => DESIGN_NOW - (10 - minutes) * MINUTE
  return (
    <div class="stack">
      <p class="row muted">
        <span class="dotted">
          <Dot color="#0f766e" />
          Bright Smile
        </span>
        <span>6 turns</span>
        <Badge>on interest</Badge>
      </p>
      <Thread label="Conversation">
        <Message side="theirs" author="Visitor" at={at(0)} clock={clock}>
          hello, how are you?
        </Message>
        <Message side="ours" author="Bright Smile" at={at(0)} clock={clock}>
          Hello, and thank you for asking. What can I tell you about the clinic?
        </Message>
        <Message
          side="theirs"
          author="Visitor"
          at={at(1)}
          clock={clock}
          note="Interest shown here: pricing, 0.93"
        >
          I saw your summer offer.{' '}
          <Mark kind="sentence" label="Interest: pricing, 0.93">
            How much would whitening cost for two people?
          </Mark>
        </Message>
        <Message
          side="ours"
          author="Bright Smile"
          at={at(1)}
          clock={clock}
          note="Asked for an e-mail or phone number"
        >
          In-office whitening costs $349 per person and takes about an hour. Two people booked on
          the same day get 10 % off. If you leave an e-mail address or phone number, the clinic
          sends you the free times.
        </Message>
        <Message
          side="theirs"
          author="Visitor"
          at={at(2)}
          clock={clock}
          note="Captured: name, phone, e-mail"
        >
          sure, im{' '}
          <Mark kind="value" label="Name">
            ana
          </Mark>{' '}
          -{' '}
          <Mark kind="value" label="Phone, +14155552671">
            415 555 2671
          </Mark>{' '}
          or{' '}
          <Mark kind="value" label="E-mail, ana@gmail.com">
            ana at gmail dot com
          </Mark>
        </Message>
      </Thread>
      <Card title="Timeline">
        <Timeline
          clock={clock}
          happenings={[
            { icon: 'spark', text: 'Captured by Bright Smile', at: at(2) },
            {
              icon: 'edit',
              text: 'Ada Lindqvist set the name',
              at: at(8),
              detail: '“ana” became “Ana Ruiz”',
            },
          ]}
        />
      </Card>
    </div>
  )
}

const StatusForm: FC = () => (
  <Card>
    <form method="post" action="/design/detail" class="stack">
      <Select
        name="status"
        label="Status"
        value="new"
        options={[
          { value: 'new', label: 'New' },
          { value: 'contacted', label: 'Contacted' },
        ]}
      />
      <p class="row">
        <Button small>Save</Button>
        <Saved>Saved</Saved>
      </p>
    </form>
  </Card>
)

const Person: FC = () => (
  <>
    <Card title="Contact" actions={<IconButton icon="edit" label="Edit contact" href="#" small />}>
      <Facts
        facts={[
          {
            label: 'E-mail',
            value: <a href="mailto:ana@gmail.com">ana@gmail.com</a>,
            action: <CopyButton text="ana@gmail.com" label="Copy the e-mail address" />,
          },
          {
            label: 'Phone',
            value: <a href="tel:+14155552671">+1 415 555 2671</a>,
            action: <CopyButton text="+14155552671" label="Copy the phone number" />,
          },
          { label: 'Company', value: null },
          { label: 'Country', value: 'United States' },
          { label: 'Page', value: <a href="/design">/treatments/whitening</a> },
          { label: 'Device', value: 'Phone, iOS' },
        ]}
      />
    </Card>
    <Card title="Notes">
      <form method="post" action="/design/detail">
        <TextArea
          name="notes"
          label="Notes"
          hideLabel
          rows={3}
          placeholder="Only your team sees this"
        />
      </form>
    </Card>
  </>
)
