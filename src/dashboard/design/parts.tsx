// Type, buttons, menus, dialogs, states and icons.
import type { FC } from 'hono/jsx'
import { Avatar, Dot } from '../../ui/avatar.tsx'
import { Button, IconButton, LinkButton } from '../../ui/button.tsx'
import { Facts, Stats } from '../../ui/card.tsx'
import { CopyButton, KeyHint, Snippet } from '../../ui/copy-button.tsx'
import { Dialog, DialogButton } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { ICON_PATHS } from '../../ui/icon-paths.ts'
import { Menu, MenuButton, MenuGap, MenuLink } from '../../ui/menu.tsx'
import type { Clock } from '../../ui/props.ts'
import { Badge, Status } from '../../ui/status.tsx'
import { Time } from '../../ui/time.tsx'
import { STATES } from './sample.ts'

export const TypeParts: FC = () => (
  <>
    <h1>A page's title, 20 px</h1>
    <h2>A part's title, 14 px</h2>
    <p>
      Body in 14 px. <strong>Strong</strong>, <span class="muted">muted</span>, a{' '}
      <a href="/design">link to this page</a>, <code>code</code>.
    </p>
    <p class="help">Help in 13 px says what a field is for, in a line or two.</p>
    <p class="prose">
      What people read at length stands in 16 px and at most 68 characters wide, so that the eye
      finds the next line.
    </p>
    <Stats
      stats={[
        { label: 'Conversations', value: '4,812', note: 'last 30 days', href: '/design' },
        { label: 'Leads', value: '662', note: '13.8 % of conversations' },
        { label: 'Won', value: '88' },
      ]}
    />
  </>
)

export const ButtonParts: FC = () => (
  <>
    <p class="row">
      <Button kind="primary" icon="plus">
        New agent
      </Button>
      <Button>Save</Button>
      <Button icon="download">Export 1,204 leads</Button>
      <Button kind="quiet">Cancel</Button>
      <Button kind="danger" icon="trash">
        Delete
      </Button>
      <Button disabled>Not now</Button>
    </p>
    <p class="row">
      <Button small kind="primary">
        Small
      </Button>
      <Button small>Small</Button>
      <LinkButton small href="/design" icon="external">
        A link
      </LinkButton>
      <IconButton icon="edit" label="Edit" type="button" />
      <IconButton icon="close" label="Close" type="button" small />
      <CopyButton text="ana@gmail.com" label="Copy the e-mail address" />
      <CopyButton text="ana@gmail.com" label="Copy the e-mail address" word />
    </p>
    <p class="row">
      <KeyHint keys={['/']} /> search <KeyHint keys={['j', 'k']} /> move <KeyHint keys={['x']} />{' '}
      select
    </p>
    <Snippet
      label="Snippet for the website"
      text={'<script src="https://leads.example/widget.js" data-agent="agent_01k" async></script>'}
    />
  </>
)

export const MenuParts: FC = () => (
  <>
    <div class="row">
      <Menu
        trigger={
          <>
            Actions
            <Icon name="chevronDown" size={14} />
          </>
        }
      >
        <MenuLink href="/design" icon="edit">
          Edit
        </MenuLink>
        <MenuLink href="/design" icon="copy" current>
          Chosen
        </MenuLink>
        <MenuGap />
        <MenuButton icon="trash" danger>
          Delete
        </MenuButton>
      </Menu>
      <Menu label="More" />
      <DialogButton dialog="rename">Rename…</DialogButton>
    </div>
    <Dialog
      id="rename"
      title="Rename the agent"
      text="Its leads keep the name they were captured under."
    >
      <form method="post" action="/design">
        <TextField
          name="rename"
          label="Name"
          value="Bright Smile"
          error="Another agent has this name. Choose one of its own."
        />
        <div class="form-actions">
          <Button kind="primary">Rename</Button>
          <DialogButton dialog="rename" kind="quiet" close>
            Cancel
          </DialogButton>
        </div>
      </form>
    </Dialog>
  </>
)

export const SmallParts: FC<{ clock: Clock }> = ({ clock }) => (
  <>
    <p class="row">
      {Object.values(STATES).map(({ word, ...mark }) => (
        <Status {...mark}>{word}</Status>
      ))}
      <Status tone="neutral" shape="ring">
        Off
      </Status>
    </p>
    <p class="row">
      <Badge>plain</Badge>
      <Badge tone="neutral">viewer</Badge>
      <Badge tone="accent">on interest</Badge>
      <Badge tone="good">live</Badge>
      <Badge tone="warn">sample</Badge>
      <Badge tone="bad">failed</Badge>
    </p>
    <p class="row">
      <Avatar name="Ada Lindqvist" size={48} />
      <Avatar name="Mia Torres" size={32} />
      <Avatar name="Jürgen Weiß" />
      <Avatar name="山田" size={20} />
      <Avatar name={null} />
      <span class="dotted">
        <Dot color="#0f766e" />
        Bright Smile
      </span>
    </p>
    <p class="row">
      {[20_000, 7 * 60_000, 5 * 3_600_000, 3 * 86_400_000, 40 * 86_400_000, 500 * 86_400_000].map(
        (ago) => (
          <Time at={clock.now - ago} clock={clock} />
        ),
      )}
      <Time at={clock.now} clock={clock} as="exact" />
    </p>
    <Facts
      facts={[
        { label: 'E-mail', value: <a href="mailto:ana@gmail.com">ana@gmail.com</a> },
        { label: 'Company', value: null },
        { label: 'First seen', value: <Time at={clock.now} clock={clock} as="day" /> },
      ]}
    />
  </>
)

export const IconParts: FC = () => (
  <p class="row muted">
    {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
      <Icon name={name} label={name} size={20} />
    ))}
  </p>
)
