import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { day, doNotVisit, householdPriorities, latitude, longitude, needs, uuid } from './shapes.ts'

export const editHousehold = defineCommand('edit_household', {
  payload: v.strictObject({
    household_id: uuid,
    fields: v.strictObject({
      needs: v.optional(needs),
      priorities: v.optional(householdPriorities),
      lon: v.optional(v.nullable(longitude)),
      lat: v.optional(v.nullable(latitude)),
      do_not_visit: v.optional(v.nullable(doNotVisit)),
      do_not_visit_until: v.optional(v.nullable(day)),
      go_in_pairs: v.optional(v.boolean()),
    }),
  }),
  makes: () => [],
  applyLocally: async (shown, { household_id, fields }) => {
    const door = await shown.household(household_id)
    if (door === undefined) return
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    await shown.put('households', { ...door, ...given })
  },
  before: async (shown, { household_id, fields }) => {
    const door = await shown.household(household_id)
    if (door === undefined) return null
    const { needs: stood, priorities, lon, lat, do_not_visit, do_not_visit_until, go_in_pairs } = door
    const more = { do_not_visit, do_not_visit_until, go_in_pairs }
    const earlier: Record<string, unknown> = { needs: stood, priorities, lon, lat, ...more }
    return Object.fromEntries(Object.keys(fields).map((field) => [field, earlier[field]]))
  },
})
