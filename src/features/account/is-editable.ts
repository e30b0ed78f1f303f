import type { OutboxLine } from './outbox-data.ts'

const editable: OutboxLine['name'][] = [
  'log_visit',
  'correct_visit',
  'check_in',
  'correct_check_in',
  'log_walk_up',
  'correct_walk_up',
]

/** What has something of its own to put right; the others are written anew at their home, or dropped. */
export const isEditable = (name: OutboxLine['name']) => editable.includes(name)
