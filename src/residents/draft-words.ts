import { capitalise } from '../i18n/format.ts'
import { useResidents } from '../i18n/residents.ts'
import type { Draft } from './draft.ts'
import { shortHour } from './short-hour.ts'

/** “Nhà 12/7, Hẻm 12 Nguyễn Trãi, Khu vực 3”, of what was typed. */
export function placeOf({ number, street: known, streetTyped, placeWords, neighbourhood }: Draft): string {
  const { t } = useResidents()
  const [typed, street] = [number.trim(), known?.name ?? streetTyped.trim()]
  const door = typed && street ? t('done.home', typed, street) : street || typed
  return [door, placeWords.trim(), neighbourhood?.name].filter(Boolean).join(', ')
}

/** “Sáng thứ Ba 25/11, từ 8 đến 11 giờ”. */
export function halfDayWords({ half }: Pick<Draft, 'half'>): string {
  const { t, day } = useResidents()
  if (half === null) return ''
  const name = t(`when.halves.${half.half}`)
  return capitalise(t('done.fromTo', day(half.day), name, shortHour(half.from), shortHour(half.to)))
}
