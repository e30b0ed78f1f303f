import { Show } from 'solid-js'
import type { PublicEnrolment } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { LinkButton } from '../../ui/link-button.tsx'

/** The way into a class held online: the ward tells it to who has a seat. */
export function JoinOnline(props: { enrolment: PublicEnrolment }) {
  const { t } = useAttending()
  const link = () => (props.enrolment.class.is_cancelled ? null : props.enrolment.class.online_link)
  return (
    <Show when={link()}>
      {(address) => (
        <LinkButton href={address()} icon="phone" full>
          {t('mine.online')}
        </LinkButton>
      )}
    </Show>
  )
}
