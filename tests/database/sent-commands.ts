import { randomUUID } from 'node:crypto'
import type { Sql } from '../../supabase/embedded/sql.ts'

export type Answer = {
  id: string
  answer: 'applied' | 'duplicate' | 'held' | 'refused'
  reason?: string | null
  status?: string
  receipt?: number
  transaction?: number
}
export type Command = {
  id: string
  name: string
  payload: Record<string, unknown>
  scope: string
  needs: string[]
  made_at: string
  device_id: string
  app_schema: number
  clock_at?: string
}

export const aDay = '2026-10-01T02:00:00.000Z'

export const command = (name: string, payload: Record<string, unknown>, more: Partial<Command> = {}): Command => ({
  id: randomUUID(),
  name,
  payload,
  scope: '',
  needs: [],
  made_at: aDay,
  device_id: 'test',
  app_schema: 1,
  ...more,
})

export async function send(sql: Sql, ...commands: unknown[]): Promise<Answer[]> {
  const [row] = await sql<{ answers: Answer[] }>('select public.apply_commands($1::jsonb) as answers', [
    JSON.stringify(commands),
  ])
  return row!.answers
}

/** The one word a command was answered with, and why: “applied”, “held your_team”, “refused not_yours”. */
export async function fateOf(sql: Sql, sent: unknown): Promise<string> {
  const [answer] = await send(sql, sent)
  return [answer!.answer, answer!.reason].filter(Boolean).join(' ')
}

export const visit = (household: string, more: Record<string, unknown> = {}) =>
  command('log_visit', {
    visit_id: randomUUID(),
    household_id: household,
    outcome: 'helped',
    visited_at: aDay,
    ...more,
  })

export const checkIn = (visited: string, more: Record<string, unknown> = {}) =>
  command('check_in', {
    check_in_id: randomUUID(),
    visit_id: visited,
    skills: { K1: 'shown' },
    helped_at: aDay,
    ...more,
  })

export const consent = (person: string, household: string, text: string) =>
  command('record_consent', {
    consent_id: randomUUID(),
    person_id: person,
    household_id: household,
    text_id: text,
    how: 'spoken',
    decided_at: aDay,
  })

export const withdrawal = (person: string, text: string) =>
  command('withdraw_consent', {
    consent_id: randomUUID(),
    person_id: person,
    text_id: text,
    how: 'spoken',
    decided_at: aDay,
  })

export const walkUp = (neighbourhood: string, more: Record<string, unknown> = {}) =>
  command('log_walk_up', {
    check_in_id: randomUUID(),
    neighbourhood_id: neighbourhood,
    skills: { S1: 'shown' },
    helped_at: aDay,
    ...more,
  })

export const correctVisit = (root: unknown, more: Record<string, unknown>) =>
  command('correct_visit', { visit_id: randomUUID(), root_id: root, ...more })

export const correctWalkUp = (root: unknown, more: Record<string, unknown>) =>
  command('correct_walk_up', { check_in_id: randomUUID(), root_id: root, ...more })
