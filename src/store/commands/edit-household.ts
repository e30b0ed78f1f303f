import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { householdPriorities, latitude, longitude, needs, uuid } from './shapes.ts'

export const editHousehold = defineCommand('edit_household', {
  payload: v.strictObject({
    household_id: uuid,
    fields: v.strictObject({
      needs: v.optional(needs),
      priorities: v.optional(householdPriorities),
      lon: v.optional(v.nullable(longitude)),
      lat: v.optional(v.nullable(latitude)),
    }),
  }),
  makes: () => [],
  applyLocally: async (shown, { household_id, fields }) => {
    const door = await shown.household(household_id)
    if (door === undefined) return
    const { needs: edited = door.needs, priorities = door.priorities, lon = door.lon, lat = door.lat } = fields
    await shown.put('households', { ...door, needs: edited, priorities, lon, lat })
  },
  before: async (shown, { household_id, fields }) => {
    const door = await shown.household(household_id)
    if (door === undefined) return null
    const { needs: stood, priorities, lon, lat } = door
    const earlier: Record<string, unknown> = { needs: stood, priorities, lon, lat }
    return Object.fromEntries(Object.keys(fields).map((field) => [field, earlier[field]]))
  },
})
