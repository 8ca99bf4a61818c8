// All parts on one page, each in its states.
import type { Child, FC } from 'hono/jsx'
import { LinkButton } from '../../ui/button.tsx'
import { Section } from '../../ui/card.tsx'
import { PageHeader, Tabs } from '../../ui/page-header.tsx'
import type { Children } from '../../ui/props.ts'
import { DashboardLayout, type Frame } from '../layout.tsx'
import { FormParts } from './forms.tsx'
import { ButtonParts, IconParts, MenuParts, SmallParts, TypeParts } from './parts.tsx'
import { PlotParts } from './plots.tsx'
import { WordParts } from './said.tsx'

export const PartsPage: FC<{ frame: Frame }> = ({ frame }) => (
  <DashboardLayout frame={frame} title="Design" place="overview">
    <PageHeader
      title="Design"
      text="Every component in all its states. Look at it light and dark, on a phone and wide, with a keyboard only, with forced colours."
      actions={
        <>
          <LinkButton href="/design?theme=light" icon="sun">
            Light
          </LinkButton>
          <LinkButton href="/design?theme=dark" icon="moon">
            Dark
          </LinkButton>
        </>
      }
    />
    <Tabs
      label="Examples"
      tabs={[
        { label: 'Parts', href: '/design', current: true },
        { label: 'List', href: '/design/list', count: '8' },
        { label: 'No match', href: '/design/list?state=none' },
        { label: 'Detail', href: '/design/detail' },
        { label: 'Error', href: '/design/error' },
        { label: 'Signed out', href: '/design/signed-out' },
      ]}
    />
    <Part title="Type and colour" text="One scale; weight and colour before size.">
      <TypeParts />
    </Part>
    <Part title="Buttons" text="Primary at most once a view.">
      <ButtonParts />
    </Part>
    <Part title="Menus and dialogs" text="Without JavaScript they open as well.">
      <MenuParts />
    </Part>
    <Part title="States" text="Colour and word and shape.">
      <SmallParts clock={frame.clock} />
    </Part>
    <Part title="Fields" text="Label above, help below, the error beside.">
      <FormParts />
    </Part>
    <Part title="What is said" text="Notices, empty places, waiting.">
      <WordParts />
    </Part>
    <Part title="Plots" text="Zero-based, labelled directly, numbers below.">
      <PlotParts />
    </Part>
    <Part title="Icons" text="Lucide; named, or hidden beside a word.">
      <IconParts />
    </Part>
  </DashboardLayout>
)

const Part: FC<{ title: string; text: Child; children?: Children }> = (props) => (
  <Section title={props.title} text={props.text}>
    <div class="stack">{props.children}</div>
  </Section>
)
