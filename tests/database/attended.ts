import { randomUUID } from 'node:crypto'
import type { Given, HeldClass } from './held-classes.ts'
import { command } from './sent-commands.ts'

const now = () => new Date().toISOString()

/** Somebody came to the first place of a class. */
export const came = ({ id, venues }: HeldClass, more: Given = {}) =>
  command('check_in_to_class', {
    check_in_id: randomUUID(),
    class_id: id,
    venue_id: venues[0],
    skills: { S3: 'with_help' },
    helped_at: now(),
    ...more,
  })

/** So many elderly people came, without names. */
export const counted = ({ id, venues }: HeldClass, people_count: number, more: Given = {}) =>
  command('count_class_attendance', {
    check_in_id: randomUUID(),
    class_id: id,
    venue_id: venues[0],
    audience_group: 'resident',
    priorities: ['elderly'],
    people_count,
    skills: {},
    helped_at: now(),
    ...more,
  })

export const corrected = (root: unknown, more: Given) =>
  command('correct_class_attendance', { check_in_id: randomUUID(), root_id: root, ...more })

export const checkInIdOf = ({ payload }: { payload: Given }) => payload['check_in_id']
