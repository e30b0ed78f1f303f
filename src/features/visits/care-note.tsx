import { Show } from 'solid-js'
import { isLeftOut } from '../../domain/is-left-out.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import { useWalking } from '../../i18n/walking.ts'
import { Note } from '../../ui/note.tsx'
import type { Home } from './visits-data.ts'

export const isNotVisited = (household: Home['household']) => isLeftOut(household, dayInVietnam(Date.now()))

/** What to know before one knocks. */
export function CareNote(props: { home: Home }) {
  const { t, day } = useWalking()
  const house = () => props.home.household
  return (
    <>
      <Show when={isNotVisited(house()) && house().do_not_visit}>
        {(reason) => (
          <Note kind="bad">
            <strong>{t('care.doNotVisit')}</strong>: {t(`care.reasons.${reason()}`)}.{' '}
            <Show when={house().do_not_visit_until}>{(until) => t('care.until', day(until()))}</Show>
          </Note>
        )}
      </Show>
      <Show when={house().go_in_pairs}>
        <Note kind="wait" icon="people">
          {t('care.inPairsWords')}
        </Note>
      </Show>
    </>
  )
}
