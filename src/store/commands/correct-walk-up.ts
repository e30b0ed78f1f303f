import { defineCommand } from '../define-command.ts'
import { correctHelp, helpCorrection } from './correct-help.ts'

export const correctWalkUp = defineCommand('correct_walk_up', {
  payload: helpCorrection,
  makes: (correction) => [correction.check_in_id],
  applyLocally: correctHelp,
})
