import type { OutboxLine } from './outbox-data.ts'

const editable: OutboxLine['name'][] = [
  'log_visit',
  'correct_visit',
  'check_in',
  'correct_check_in',
  'log_walk_up',
  'correct_walk_up',
  'count_class_attendance',
]

/** What has something of its own to put right; the others are written anew at their home, or dropped. */
export function isEditable({ name, is_named, is_count }: Pick<OutboxLine, 'name' | 'is_named' | 'is_count'>): boolean {
  if (name === 'check_in_to_class') return is_named
  if (name === 'correct_class_attendance') return is_count
  return editable.includes(name)
}
