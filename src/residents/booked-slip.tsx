import { useResidents } from '../i18n/residents.ts'
import { CodeSlip } from './code-slip.tsx'
import type { Booked } from './draft.ts'
import { halfDayWords } from './draft-words.ts'

/** Where a booking is found again; also what its square holds. */
export const addressOf = (code: string) => `${location.origin}/help/booking?code=${code}`

/** What to keep: the code, when, where, who comes. */
export function BookedSlip(props: { booked: Booked }) {
  const { t } = useResidents()
  const booking = () => props.booked.booking
  return (
    <CodeSlip
      label={t('done.title')}
      codeName={t('done.code')}
      code={booking().code}
      facts={[
        { icon: 'cal', name: t('done.when'), words: halfDayWords({ half: booking() }) },
        { icon: 'pin', name: t('done.where'), words: props.booked.place },
        { icon: 'people', name: t('done.who'), words: t('done.comes', booking().team_name ?? '') },
      ]}
      square={{ text: addressOf(booking().code), label: t('slip.qr'), words: t('slip.scan') }}
    />
  )
}
