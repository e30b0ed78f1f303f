import type { PublicEnrolment } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { capitalise } from '../../i18n/format.ts'
import { CodeSlip } from '../code-slip.tsx'
import { SlipActs } from '../slip-acts.tsx'
import { hoursWords } from './class-words.ts'
import { placeOf, squareWords, textOf } from './slip-words.ts'

/** Where a seat is found again. */
const addressOf = ({ code }: PublicEnrolment) => `${location.origin}/help/enrolment?code=${code}`

/** What its square holds: any camera opens its page; a helper's phone finds the id on its roster without a signal. */
const squareOf = (enrolment: PublicEnrolment) => `${addressOf(enrolment)}#${enrolment.id}`

/** To keep, and to show at the door where there is one. */
export function EnrolledSlip(props: { enrolment: PublicEnrolment }) {
  const { t } = useAttending()
  const held = () => props.enrolment.class
  async function remind() {
    const { saveAppointment } = await import('../save-appointment.ts')
    saveAppointment({
      code: props.enrolment.code,
      starts: new Date(held().starts_at),
      ends: new Date(held().ends_at),
      place: placeOf(props.enrolment),
      title: held().title,
      link: addressOf(props.enrolment),
    })
  }
  return (
    <>
      <CodeSlip
        label={held().title}
        codeName={t('slip.code')}
        code={props.enrolment.code}
        facts={[
          { icon: 'board', name: t('class.way'), words: <strong>{held().title}</strong> },
          { icon: 'cal', name: t('class.when'), words: hoursWords(held()) },
          { icon: 'pin', name: t('class.where'), words: capitalise(placeOf(props.enrolment)) },
          { icon: 'people', name: t('slip.people'), words: t('slip.peopleCount', props.enrolment.people) },
        ]}
        square={{ text: squareOf(props.enrolment), ...squareWords(props.enrolment) }}
      />
      <SlipActs text={textOf(props.enrolment, addressOf(props.enrolment))} onRemind={remind} />
    </>
  )
}
