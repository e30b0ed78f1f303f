import type { PublicClass } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Slip } from '../../ui/slip.tsx'
import { SpokenCode } from '../../ui/spoken-code.tsx'
import { hoursWords } from './class-words.ts'

/** That somebody came: the class and the day; the name is written by hand, and the square does not tell it. */
export function LearnedSlip(props: { held: PublicClass; code: string }) {
  const { t } = useAttending()
  return (
    <>
      <Slip label={t('learned.slip')}>
        <div class="stack tight">
          <h2>{t('learned.slipTitle')}</h2>
          <p>
            <strong>{props.held.title}</strong>
          </p>
          <p class="write-here">{t('learned.name')}</p>
        </div>
        <Facts
          facts={[
            { icon: 'cal', name: t('class.when'), words: hoursWords(props.held) },
            { icon: 'people', name: t('class.who'), words: props.held.team_name },
          ]}
        />
        <div class="line">
          <QrCode text={`${location.origin}/learned/${props.code}`} label={t('learned.qr')} />
          <SpokenCode code={props.code} />
        </div>
      </Slip>
      <Button icon="print" full onPress={() => print()}>
        {t('learned.print')}
      </Button>
    </>
  )
}
