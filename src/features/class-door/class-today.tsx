import { For, Suspense, lazy } from 'solid-js'
import { dayInVietnam } from '../../i18n/format.ts'
import { type MyClass, createMyClasses } from './classes-today-data.ts'

// Fetched only by who helps in a class soon: whoever walks alone never loads the words of the door.
const ClassTodayCard = lazy(() => import('./class-today-card.tsx').then((m) => ({ default: m.ClassTodayCard })))

const oneDay = 86_400_000

/** Of today and tomorrow, until an hour after: late comers are written down too. */
const isSoon = ({ held }: MyClass) => {
  const now = Date.now()
  const days = [dayInVietnam(now), dayInVietnam(now + oneDay)]
  return days.includes(dayInVietnam(held.starts_at)) && Date.parse(held.ends_at) + 3_600_000 > now
}

/** Among today's doors: the classes this person helps in. */
export function ClassToday() {
  const classes = createMyClasses()
  const soon = () =>
    classes()
      .filter(isSoon)
      .toSorted((a, b) => Date.parse(a.held.starts_at) - Date.parse(b.held.starts_at))
  return (
    <For each={soon()}>
      {(mine) => (
        <Suspense>
          <ClassTodayCard mine={mine} />
        </Suspense>
      )}
    </For>
  )
}
