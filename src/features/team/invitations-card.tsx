import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { OpenInvitation, TeamDesk, TeamOverview } from './team-data.ts'
import { createTeamWords } from './team-words.ts'

interface InvitationsCardProps {
  desk: TeamDesk
  overview: TeamOverview
  onInvite: () => void
}

const isOpen = ({ is_revoked, uses_left, expires_at }: OpenInvitation) =>
  !is_revoked && uses_left > 0 && new Date(expires_at).getTime() > Date.now()

/** Invitations that still open the door; each can be taken back. */
export function InvitationsCard(props: InvitationsCardProps) {
  const { t } = useTeamwork()
  const open = () => props.overview.invitations.filter(isOpen)
  async function revoke(invitation: OpenInvitation) {
    if (await props.desk.revoke(invitation.id)) showToast({ text: t('team.invitation.revoked') })
  }
  return (
    <Card flush title={t('team.invitation.open')}>
      <div class="row">
        <Button kind="main" icon="plus" full onPress={props.onInvite}>
          {t('team.invitation.invite')}
        </Button>
      </div>
      <Show when={open().length > 0} fallback={<p class="row soft">{t('team.invitation.none')}</p>}>
        <Rows label={t('team.invitation.open')}>
          <For each={open()}>
            {(invitation) => (
              <InvitationRow
                invitation={invitation}
                isBusy={props.desk.isBusy()}
                onRevoke={() => void revoke(invitation)}
              />
            )}
          </For>
        </Rows>
      </Show>
    </Card>
  )
}

function InvitationRow(props: { invitation: OpenInvitation; isBusy: boolean; onRevoke: () => void }) {
  const { t, common } = useTeamwork()
  const words = createTeamWords()
  const role = () => common(`roles.${props.invitation.role}`)
  return (
    <Row>
      <RowText
        title={props.invitation.invited_name ?? role()}
        note={[
          props.invitation.invited_name === null ? undefined : role(),
          t('team.invitation.usesLeft', props.invitation.uses_left),
          words.till(props.invitation.expires_at),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Button icon="x" busy={props.isBusy} onPress={props.onRevoke}>
        {t('team.invitation.revoke')}
      </Button>
    </Row>
  )
}
