import { definitionOf } from './commands.ts'
import { idsIn } from './find-needs.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import type { Shown } from './shown.ts'

type Laid = Pick<OutboxEntry, 'name' | 'payload' | 'sealed'>
export type Traces = Pick<OutboxEntry, 'touches' | 'mentions'>

/** Does on the rows shown what a command does; resolves to what it changed and all it depends on. */
export async function layOnRows(
  shown: Shown,
  { name, payload, sealed }: Laid,
  given: { authorId: string; receipt: number | null },
): Promise<Traces> {
  // What was looked at before is not its doing.
  shown.takeTraces()
  await definitionOf(name).applyLocally(shown, payload, { ...given, sealed })
  const { touches, mentions } = shown.takeTraces()
  return { touches, mentions: [...new Set([...idsIn(payload), ...mentions])] }
}
