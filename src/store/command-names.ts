export const commandNames = [
  'log_visit',
  'correct_visit',
  'check_in',
  'correct_check_in',
  'log_walk_up',
  'correct_walk_up',
  'check_in_to_class',
  'count_class_attendance',
  'correct_class_attendance',
  'add_household',
  'edit_household',
  'record_consent',
  'withdraw_consent',
  'add_person',
  'edit_person',
  'record_confirmation',
  'correct_confirmation',
] as const

export type CommandName = (typeof commandNames)[number]
