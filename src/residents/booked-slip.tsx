import { useResidents } from '../i18n/residents.ts'
import { spellCode } from '../i18n/spell-code.ts'
import { Facts } from '../ui/facts.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { Slip } from '../ui/slip.tsx'
import { SpokenCode } from '../ui/spoken-code.tsx'
import type { Booked } from './draft.ts'
import { halfDayWords } from './draft-words.ts'
import { addressOf } from './slip-acts.tsx'

/** What to keep: the code, when, where, who comes. */
export function BookedSlip(props: { booked: Booked }) {
  const { t, language } = useResidents()
  const booking = () => props.booked.booking
  return (
    <Slip label={t('done.title')}>
      <div>
        <p class="soft">{t('done.code')}</p>
        <SpokenCode code={booking().code} />
        <p class="small">{t('done.spoken', spellCode(booking().code, language()))}</p>
      </div>
      <Facts
        facts={[
          { icon: 'cal', name: t('done.when'), words: halfDayWords({ half: booking() }) },
          { icon: 'pin', name: t('done.where'), words: props.booked.place },
          { icon: 'people', name: t('done.who'), words: t('done.comes', booking().team_name ?? '') },
        ]}
      />
      <div class="line">
        <QrCode text={addressOf(booking().code)} label={t('slip.qr')} />
        <p class="grow">{t('slip.scan')}</p>
      </div>
    </Slip>
  )
}
