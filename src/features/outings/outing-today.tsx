import { For, Suspense, lazy } from 'solid-js'
import { agendaByDay } from '../../domain/agenda.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import { isOver, meetingPlace } from './outing.ts'
import { type KnownOuting, createOutings } from './outings-data.ts'

// Fetched only on a day with an outing: whoever walks alone never loads the words of teams.
const TodayCard = lazy(() => import('./today-card.tsx').then((m) => ({ default: m.TodayCard })))

const concernsMe = ({ outing, mine }: KnownOuting) =>
  mine !== null && mine !== 'no' && outing.cancelled_at === null && !isOver(outing, Date.now())

/** The outings of today this person is asked to or goes on, from the phone alone. */
export function OutingToday() {
  const outings = createOutings()
  const today = () => {
    const items = (outings() ?? []).filter(concernsMe).map((known) => ({
      kind: 'outing' as const,
      id: known.outing.id,
      starts_at: known.outing.starts_at,
      ends_at: known.outing.ends_at,
      at: meetingPlace(known.outing),
      known,
    }))
    return agendaByDay(items).find(({ day }) => day === dayInVietnam(new Date()))?.items ?? []
  }
  return (
    <For each={today()}>
      {({ known }) => (
        <Suspense>
          <TodayCard known={known} />
        </Suspense>
      )}
    </For>
  )
}
