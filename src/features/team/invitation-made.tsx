import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { codeGroups } from '../../ui/code-groups.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { SpokenCode } from '../../ui/spoken-code.tsx'
import { ShareButtons } from './share-buttons.tsx'

export interface MadeInvitation {
  code: string
  expiresAt: string
  uses: number
}

interface InvitationMadeProps {
  invitation: MadeInvitation
  team: string
  onClose: () => void
}

/** The code stands behind the hash, so that no server on the way writes it down. */
const joinLink = (code: string) => `${location.origin}/join#${code}`

/** To be scanned, read aloud, or sent. */
export function InvitationMade(props: InvitationMadeProps) {
  const { t, date } = useTeamwork()
  const link = () => joinLink(props.invitation.code)
  const message = () =>
    t('team.invitation.message', {
      team: props.team,
      link: link(),
      code: codeGroups(props.invitation.code).join(' '),
      until: date(props.invitation.expiresAt),
    })
  return (
    <>
      <div class="line">
        <QrCode text={link()} label={t('team.invitation.qr')} />
        <p class="grow">{t('team.invitation.scan')}</p>
      </div>
      <div class="stack">
        <p>{t('team.invitation.speak', `${location.host}/join`)}</p>
        <SpokenCode code={props.invitation.code} />
      </div>
      <p class="soft">{t('team.invitation.once', props.invitation.uses, date(props.invitation.expiresAt))}</p>
      <ShareButtons text={message()} />
      <Button kind="main" full onPress={props.onClose}>
        {t('team.done')}
      </Button>
    </>
  )
}
