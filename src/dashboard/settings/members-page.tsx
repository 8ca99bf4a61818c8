// Who is in the workspace, with which role.
import type { FC } from 'hono/jsx'
import { Avatar } from '../../ui/avatar.tsx'
import { Card, Facts } from '../../ui/card.tsx'
import { Badge } from '../../ui/status.tsx'
import { List, Table, TwoLines } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import type { ListedMember } from '../../workspace/members.ts'
import { ROLES } from '../../workspace/roles.ts'
import type { Frame } from '../layout.tsx'
import { SettingsPage } from './settings-page.tsx'
import { MEMBERS_WORDS as WORDS } from './words.ts'

export type MembersPageProps = {
  frame: Frame
  members: ListedMember[]
  /** User id of whoever looks. */
  you: string
}

export const MembersPage: FC<MembersPageProps> = ({ frame, members, you }) => (
  <SettingsPage frame={frame} tab="members" mayEdit>
    <div class="stack">
      <Card flush title={WORDS.title} text={WORDS.text}>
        <List id="members">
          <Table
            caption={WORDS.caption}
            rows={members}
            rowId={({ userId }) => userId}
            columns={[
              {
                key: 'person',
                label: WORDS.columns.person,
                width: 'wide',
                cell: (member) => (
                  <TwoLines
                    lead={<Avatar name={member.name || member.email} />}
                    first={
                      <>
                        {member.name || member.email}{' '}
                        {member.userId === you ? <Badge>{WORDS.you}</Badge> : null}
                      </>
                    }
                    second={member.email}
                  />
                ),
              },
              {
                key: 'role',
                label: WORDS.columns.role,
                phone: 'side',
                cell: ({ role }) => WORDS.roles[role],
              },
              {
                key: 'joined',
                label: WORDS.columns.joined,
                align: 'end',
                width: 'fit',
                cell: ({ joinedAt }) => <Time at={joinedAt} clock={frame.clock} as="day" />,
              },
            ]}
          />
        </List>
      </Card>
      <Card title={WORDS.rolesTitle}>
        <Facts
          facts={ROLES.map((role) => ({ label: WORDS.roles[role], value: WORDS.rolesText[role] }))}
        />
      </Card>
    </div>
  </SettingsPage>
)
