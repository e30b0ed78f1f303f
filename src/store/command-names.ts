export const commandNames = [
  'log_visit',
  'correct_visit',
  'check_in',
  'correct_check_in',
  'log_walk_up',
  'correct_walk_up',
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
