import type { Outcome } from '../backend/rows.ts'
import type { Telling } from './outbox-entry.ts'
import type { Prepared } from './prepare.ts'
import type { Shown } from './shown.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

async function householdIdOf(shown: Shown, payload: Record<string, unknown>): Promise<string | undefined> {
  if (text(payload.household_id)) return text(payload.household_id)
  const root = text(payload.root_id) ?? ''
  const fact =
    (await shown.get('visits', text(payload.visit_id) ?? root)) ??
    (await shown.get('visits', root)) ??
    (await shown.get('check_ins', root)) ??
    (await shown.get('confirmations', root)) ??
    (await shown.get('people', text(payload.person_id) ?? ''))
  return fact?.household_id ?? undefined
}

async function classTitleOf(shown: Shown, payload: Record<string, unknown>): Promise<string | null> {
  const id = text(payload.class_id) ?? (await shown.get('check_ins', text(payload.root_id) ?? ''))?.class_id ?? ''
  return (await shown.get('classes', id))?.title ?? null
}

/** Where a command belongs and what a line in the outbox says of it, kept because its door or class may leave this phone. */
export async function tell(shown: Shown, { payload }: Prepared): Promise<Telling & { scope: string | null }> {
  const id = await householdIdOf(shown, payload)
  const door = id === undefined ? undefined : await shown.household(id)
  const street = door && (await shown.get('streets', door.street_id))
  return {
    household_id: door?.id ?? id ?? null,
    place: door ? { number: door.number, street: street?.name ?? '' } : null,
    class_title: await classTitleOf(shown, payload),
    outcome: (text(payload.outcome) as Outcome | undefined) ?? null,
    scope: door?.part_id ? `part:${door.part_id}` : null,
  }
}
