import { defineCommand } from '../define-command.ts'
import { correctHelp, helpCorrection } from './correct-help.ts'

export const correctCheckIn = defineCommand('correct_check_in', {
  payload: helpCorrection,
  makes: (correction) => [correction.check_in_id],
  applyLocally: correctHelp,
})
