import { metresBetween } from '../../domain/metres-between.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { LonLat } from '../../ui/map/map-props.ts'
import type { PlannedDoor } from './walk-plan.ts'

/** What to know before knocking: the appointment, or how it went last, and how far it is. */
export function createDoorWords() {
  const { t, hour, relativeDay } = useI18n()
  const history = ({ due_at, last_outcome, last_visited_at }: PlannedDoor) => {
    if (due_at !== null)
      return due_at.getTime() < Date.now() ? t('today.overdue', hour(due_at)) : t('today.dueAt', hour(due_at))
    return last_outcome === null || last_visited_at === null
      ? t('today.neverVisited')
      : t('today.lastTime', relativeDay(last_visited_at), t(`doorStatesShort.${last_outcome}`).toLowerCase())
  }
  const distance = ({ lon, lat }: PlannedDoor, me: LonLat | undefined) =>
    lon === null || lat === null || me === undefined
      ? undefined
      : t('today.distance', Math.round(metresBetween([lon, lat], me) / 10) * 10)
  const place = ({ building, floor, unit }: PlannedDoor) =>
    [building, floor === '' ? '' : t('street.floor', floor), unit].filter((word) => word !== '').join(' ')
  return (door: PlannedDoor, { street, me }: { street: string | undefined; me: LonLat | undefined }) =>
    [street, place(door), history(door), distance(door, me)]
      .filter((word) => word !== undefined && word !== '')
      .join(' · ')
}
