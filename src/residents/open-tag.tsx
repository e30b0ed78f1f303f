import { Show } from 'solid-js'
import type { PublicPoint } from '../backend/public-door.ts'
import { openingNow } from '../domain/opening-now.ts'
import { useResidents } from '../i18n/residents.ts'
import { Tag } from '../ui/tag.tsx'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Open until when, or when it opens. */
export function OpenTag(props: { hours: PublicPoint['hours'] }) {
  const { t } = useResidents()
  const now = () => openingNow(props.hours, new Date())
  const words = () => {
    const opening = now()
    if (opening.isOpen) return opening.until === null ? t('points.alwaysOpen') : t('points.openUntil', opening.until)
    const { weekday, at, inDays } = opening.opens
    const named = weekdays.find((known) => known === weekday) ?? 1
    const day = inDays === 0 ? t('points.today') : inDays === 1 ? t('points.tomorrow') : t(`points.weekdays.${named}`)
    return t('points.opensAt', day, at)
  }
  return (
    <Show when={now().isOpen} fallback={<Tag icon="clock">{words()}</Tag>}>
      <Tag kind="good" icon="check">
        {words()}
      </Tag>
    </Show>
  )
}
