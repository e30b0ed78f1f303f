import { correctCheckIn } from './commands/correct-check-in.ts'
import { correctConfirmation } from './commands/correct-confirmation.ts'
import { correctVisit } from './commands/correct-visit.ts'
import { correctWalkUp } from './commands/correct-walk-up.ts'
import type { CommandInput } from './define-command.ts'
import { newId } from './new-id.ts'
import type { Store } from './open-store.ts'
import type { OutboxEntry, SentEntry } from './outbox-entry.ts'
import { save } from './save.ts'

type Done = Pick<OutboxEntry & SentEntry, 'id' | 'name' | 'makes' | 'before' | 'household_id'>

function reversal({ id, name, makes, before, household_id }: Done): CommandInput | null {
  const root_id = makes[0] ?? ''
  if (name === 'log_visit') return correctVisit({ visit_id: newId(), root_id, is_void: true })
  if (name === 'check_in') return correctCheckIn({ check_in_id: newId(), root_id, is_void: true })
  if (name === 'log_walk_up') return correctWalkUp({ check_in_id: newId(), root_id, is_void: true })
  if (name === 'record_confirmation') {
    return correctConfirmation({ confirmation_id: newId(), root_id, is_void: true })
  }
  if (name === 'edit_household' && before !== null) {
    return { name, payload: { household_id, fields: before }, needs: [id] }
  }
  return null
}

async function find({ database }: Store, id: string): Promise<Done | undefined> {
  return (await database.outbox.get({ id })) ?? database.sent.get({ id })
}

/** Saves the correcting commands, last one first; sent or not makes no difference. What cannot be undone is left out. */
export async function undo(store: Store, commandIds: string | string[]): Promise<string[]> {
  const done = await Promise.all([commandIds].flat().map((id) => find(store, id)))
  const inputs = done.toReversed().flatMap((entry) => (entry && reversal(entry)) ?? [])
  return inputs.length === 0 ? [] : save(store, inputs)
}
