import * as v from 'valibot'
import { isReadableNumber, numberKey } from '../../domain/number-key.ts'
import { defineCommand } from '../define-command.ts'
import { partFor } from './part-for.ts'
import { householdPriorities, latitude, longitude, needs, uuid, words } from './shapes.ts'

const tidy = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()

/** A door found on the spot; `household_id` comes from domain `householdId`. One that stands already stays as it is. */
export const addHousehold = defineCommand('add_household', {
  payload: v.strictObject({
    household_id: uuid,
    street_id: uuid,
    number: v.pipe(v.string(), v.check(isReadableNumber, 'number_unreadable')),
    building: v.optional(words(40)),
    floor: v.optional(words(10)),
    unit: v.optional(words(20)),
    lon: v.optional(longitude),
    lat: v.optional(latitude),
    needs: v.optional(needs),
    priorities: v.optional(householdPriorities),
  }),
  makes: (door) => [door.household_id],
  applyLocally: async (shown, door, { receipt }) => {
    if (await shown.household(door.household_id)) return
    const street = await shown.get('streets', door.street_id)
    const number_key = numberKey(door.number)
    const building = tidy(door.building)
    const part = partFor({ parts: await shown.partsOf(door.street_id), number_key, building })
    await shown.put('households', {
      id: door.household_id,
      street_id: door.street_id,
      part_id: part?.id ?? '',
      neighbourhood_id: part?.neighbourhood_id ?? street?.neighbourhood_id ?? '',
      ward_id: part?.ward_id ?? street?.ward_id ?? '',
      number: tidy(door.number),
      number_key,
      building,
      floor: tidy(door.floor),
      unit: tidy(door.unit),
      lon: door.lon ?? null,
      lat: door.lat ?? null,
      needs: door.needs ?? [],
      priorities: door.priorities ?? [],
      do_not_visit: null,
      do_not_visit_until: null,
      go_in_pairs: false,
      retired_at: null,
      receipt,
    })
  },
})
