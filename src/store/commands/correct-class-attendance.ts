import * as v from 'valibot'
import { defineCommand } from '../define-command.ts'
import { correctHelp, helpCorrection } from './correct-help.ts'
import { crowd } from './count-class-attendance.ts'

/** Takes an attendance back, or changes a count; a count of nobody is taken back, and one that grows again stands again. */
export const correctClassAttendance = defineCommand('correct_class_attendance', {
  payload: v.strictObject({
    ...helpCorrection.entries,
    people_count: v.optional(crowd(0)),
    needs_visit: v.optional(v.boolean()),
  }),
  makes: (correction) => [correction.check_in_id],
  applyLocally: (shown, { people_count, ...correction }, circumstances) => {
    if (people_count === undefined) return correctHelp(shown, correction, circumstances)
    const is_void = people_count === 0 || (correction.is_void ?? false)
    const counted = people_count === 0 ? {} : { people_count }
    return correctHelp(shown, { ...correction, ...counted, is_void }, circumstances)
  },
})
