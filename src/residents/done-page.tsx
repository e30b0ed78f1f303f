import { Show } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { BookedSlip } from './booked-slip.tsx'
import { lastBooked } from './draft.ts'
import { SafetyLine } from './safety-line.tsx'
import { Screen } from './screen.tsx'
import { SlipActs } from './slip-acts.tsx'

/** The code to keep, as a slip. */
export function DonePage() {
  const { t } = useResidents()
  const booked = lastBooked.read()
  return (
    <Screen
      title={booked ? t('done.title') : t('done.nothing')}
      hint={booked ? t('done.keep') : undefined}
      way={t('start.home')}
      back="/help"
    >
      <Show when={booked}>
        {(known) => (
          <>
            <BookedSlip booked={known()} />
            <SlipActs booked={known()} />
          </>
        )}
      </Show>
      <SafetyLine />
      <LinkButton href="/help/booking" full>
        {t('start.booked')}
      </LinkButton>
      <LinkButton href="/help" full>
        {t('done.again')}
      </LinkButton>
    </Screen>
  )
}
