import { smsLink } from '../../domain/sms-link.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { SendText } from '../../ui/send-text.tsx'
import type { Contact } from './contacts.ts'

interface MessageButtonsProps {
  text: string
  /** Whom an SMS goes to; without it one chooses in the app it is shared with. */
  to?: Contact | undefined
}

export function MessageButtons(props: MessageButtonsProps) {
  const { t } = useTeamwork()
  const words = () => ({
    copy: t('bookings.message.copy'),
    copied: t('bookings.message.copied'),
    copyFailed: t('bookings.message.copyFailed'),
    share: t('bookings.message.share'),
  })
  const sms = () =>
    props.to && { href: smsLink([props.to.phone], props.text), words: t('bookings.message.text', props.to.called) }
  return <SendText text={props.text} words={words()} sms={sms()} />
}
