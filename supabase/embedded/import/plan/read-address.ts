import type { Position } from '../geometry/position.ts'
import { tidyName } from '../names/fold-street-name.ts'
import { tidyHouseNumber } from '../names/house-number.ts'
import { readField } from '../read/fields.ts'
import { type Found, middleOf } from '../read/found.ts'
import type { SkipReason } from '../report.ts'

export type Address = {
  where: string
  street: string
  number: string
  building: string
  floor: string
  unit: string
  neighbourhood: string | null
  point: Position | null
}

/** OpenStreetMap's `building=yes` or `building=house` tells a use, not a name. */
const isName = (building: string) => !/^[a-z_;]+$/.test(building)

const read = (found: Found, field: Parameters<typeof readField>[1]) => tidyName(readField(found.tags, field) ?? '')

function readAddress(found: Found): Address {
  const building = read(found, 'building')
  return {
    where: found.where,
    street: read(found, 'street'),
    number: tidyHouseNumber(read(found, 'number')),
    building: isName(building) ? building : '',
    floor: read(found, 'floor'),
    unit: read(found, 'unit'),
    neighbourhood: readField(found.tags, 'neighbourhood'),
    point: found.shape && middleOf(found.shape),
  }
}

/** In a map most things are no address; in a list each line means one. */
export function findAddresses(found: Found[]): Address[] {
  const isFromMap = found.some(({ where }) => /^(?:node|way|relation)\//.test(where))
  return found.map(readAddress).filter(({ number }) => number !== '' || !isFromMap)
}

/** Longest values the households table takes. */
const longest = { number: 20, building: 40, floor: 10, unit: 20 } as const

export function addressProblem(address: Address): SkipReason | null {
  if (address.number === '') return 'no_number'
  if (address.street === '') return 'no_street'
  const isTooLong = (['number', 'building', 'floor', 'unit'] as const).some(
    (field) => address[field].length > longest[field],
  )
  return isTooLong ? 'too_long' : null
}
