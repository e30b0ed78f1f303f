import type { CommandName } from './command-names.ts'
import { definitionOf } from './commands.ts'
import type { CommandDefinition, CommandInput } from './define-command.ts'
import type { Sealer } from './seal.ts'
import { partPersonal } from './seal-rows.ts'
import type { Sealed } from './stored-rows.ts'

type Payload = Record<string, unknown>

/** A checked command, its personal fields apart and sealed: ready for a transaction that must not wait for WebCrypto. */
export interface Prepared {
  name: CommandName
  payload: Payload
  sealed: Sealed | null
  needs: string[]
}

const isRecord = (value: unknown): value is Payload => typeof value === 'object' && value !== null

function part({ personal }: CommandDefinition, payload: Payload): { plain: Payload; personal: Payload } {
  if (personal === null) return { plain: payload, personal: {} }
  if (personal === 'payload') return partPersonal('people', payload)
  const parted = partPersonal('people', isRecord(payload.fields) ? payload.fields : {})
  return { plain: { ...payload, fields: parted.plain }, personal: parted.personal }
}

async function prepareOne(sealer: Sealer, input: CommandInput): Promise<Prepared> {
  const definition = definitionOf(input.name)
  const { plain, personal } = part(definition, definition.check(input.payload))
  const [sealed] = Object.keys(personal).length > 0 ? await sealer.seal([personal]) : []
  return { name: input.name, payload: plain, sealed: sealed ?? null, needs: input.needs ?? [] }
}

export const prepare = (sealer: Sealer, inputs: CommandInput[]): Promise<Prepared[]> =>
  Promise.all(inputs.map((input) => prepareOne(sealer, input)))

/** The payload as the ward reads it, personal fields back in their place. */
export async function wholePayload(
  sealer: Sealer,
  { name, payload, sealed }: Omit<Prepared, 'needs'>,
): Promise<Payload> {
  if (sealed === null) return payload
  const [personal = {}] = await sealer.openWhole([sealed])
  if (definitionOf(name).personal === 'payload') return { ...payload, ...personal }
  return { ...payload, fields: { ...(isRecord(payload.fields) ? payload.fields : {}), ...personal } }
}
