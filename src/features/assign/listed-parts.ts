import { areaTitle } from '../../domain/area-title.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import type { Slice } from './assign-data.ts'
import { type ListedPart, type Part, type Street, mostNumber } from './parts.ts'

interface Places {
  streets: Map<string, Street>
  areas: { id: string; level: string; kind: string; name: string }[]
}

/** Parts under the names one says, in their order. */
export function createPartNames() {
  const { t } = useTeamwork()

  /** “số lẻ”, “số 1–41”; empty for a whole street. */
  function sliceName({ kind, side, from_number, to_number, label }: Slice | Part, streetName = ''): string {
    if (kind === 'odd') return t('assign.odd')
    if (kind === 'even') return t('assign.even')
    if (kind === 'stairwell') return label ?? ''
    if (kind === 'whole') return label === null || label === streetName ? '' : label
    const range = rangeName(from_number ?? 0, to_number ?? mostNumber)
    return side === null || side === undefined ? range : t('assign.onSide', t(`assign.${side}`), range)
  }

  function rangeName(from: number, to: number): string {
    if (to >= mostNumber) return t('assign.rangeFrom', from)
    return from <= 1 ? t('assign.rangeUpTo', to) : t('assign.range', from, to)
  }

  const nameIn = (part: Slice | Part, street: Street | undefined): string => {
    const streetName = street?.name ?? t('assign.unknownStreet')
    const slice = sliceName(part, streetName)
    return slice === '' ? streetName : `${streetName}, ${slice}`
  }

  const list = (parts: Part[], { streets, areas }: Places): ListedPart[] =>
    parts
      .map((part) => {
        const street = streets.get(part.street_id)
        const area = areas.find(({ id }) => id === part.neighbourhood_id)
        return { ...part, street, name: nameIn(part, street), areaName: area ? areaTitle(area) : '' }
      })
      .toSorted((a, b) => compareVietnamese(a.areaName, b.areaName) || compareVietnamese(a.name, b.name))

  return { list, nameIn, sliceName }
}
