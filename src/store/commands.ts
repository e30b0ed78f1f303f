import type { CommandName } from './command-names.ts'
import { addHousehold } from './commands/add-household.ts'
import { addPerson } from './commands/add-person.ts'
import { checkIn } from './commands/check-in.ts'
import { checkInToClass } from './commands/check-in-to-class.ts'
import { correctCheckIn } from './commands/correct-check-in.ts'
import { correctClassAttendance } from './commands/correct-class-attendance.ts'
import { correctConfirmation } from './commands/correct-confirmation.ts'
import { correctVisit } from './commands/correct-visit.ts'
import { correctWalkUp } from './commands/correct-walk-up.ts'
import { countClassAttendance } from './commands/count-class-attendance.ts'
import { editHousehold } from './commands/edit-household.ts'
import { editPerson } from './commands/edit-person.ts'
import { logVisit } from './commands/log-visit.ts'
import { logWalkUp } from './commands/log-walk-up.ts'
import { recordConfirmation } from './commands/record-confirmation.ts'
import { recordConsent } from './commands/record-consent.ts'
import { withdrawConsent } from './commands/withdraw-consent.ts'
import type { CommandDefinition } from './define-command.ts'

const definitions: Record<CommandName, CommandDefinition> = {
  log_visit: logVisit.definition,
  correct_visit: correctVisit.definition,
  check_in: checkIn.definition,
  correct_check_in: correctCheckIn.definition,
  log_walk_up: logWalkUp.definition,
  correct_walk_up: correctWalkUp.definition,
  check_in_to_class: checkInToClass.definition,
  count_class_attendance: countClassAttendance.definition,
  correct_class_attendance: correctClassAttendance.definition,
  add_household: addHousehold.definition,
  edit_household: editHousehold.definition,
  record_consent: recordConsent.definition,
  withdraw_consent: withdrawConsent.definition,
  add_person: addPerson.definition,
  edit_person: editPerson.definition,
  record_confirmation: recordConfirmation.definition,
  correct_confirmation: correctConfirmation.definition,
}

export const definitionOf = (name: CommandName): CommandDefinition => definitions[name]
