import type { TurfUnit } from '../../domain/turf/turf.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { sliceOf } from './pieces.ts'
import type { Work } from './work.ts'

/** Streets named before the rest are only counted. */
const mostNamed = 3

export function createUnitNames(work: () => Work) {
  const { t } = useTeamwork()
  const nameOf = (unit: TurfUnit): string => {
    const part = work().partOf(unit.part_id)
    const slice = sliceOf(unit)
    if (part === undefined) return t('assign.unknownStreet')
    return slice === undefined ? part.name : work().names.nameIn(slice, part.street)
  }
  return {
    nameOf,
    /** “Hẻm 12, Nguyễn Trãi, số lẻ và 4 đoạn nữa”: the largest first. */
    tell(units: TurfUnit[]): string {
      const largest = units.toSorted((a, b) => b.homes - a.homes).map(nameOf)
      const named = largest.slice(0, mostNamed).join('; ')
      const rest = largest.length - mostNamed
      return rest > 0 ? t('assign.andMore', named, rest) : named
    },
  }
}
