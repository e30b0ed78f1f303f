import * as v from 'valibot'
import type { CommandName } from './command-names.ts'
import type { Shown } from './shown.ts'
import type { Sealed } from './stored-rows.ts'

export interface CommandInput {
  name: CommandName
  payload: object
  /** Commands this one waits for besides those found from the ids in its payload. */
  needs?: string[]
}

/** What a command finds out about itself besides its payload. */
export interface Circumstances {
  authorId: string
  /** Null while the ward has not received it. */
  receipt: number | null
  /** The personal fields of its payload; they are not in the payload it is given. */
  sealed: Sealed | null
}

interface Parts<Payload> {
  /** Ids of the rows it brings into being. */
  makes: (payload: Payload) => string[]
  /** Where its personal fields stand, if it has any: in the payload itself or in `fields`. */
  personal?: 'payload' | 'fields'
  /** Writes what it does on this phone. Pure but for `shown`: it is done again whenever the rows below it change. */
  applyLocally: (shown: Shown, payload: Payload, circumstances: Circumstances) => Promise<void>
  /** What it is about to change, for undo. */
  before?: (shown: Shown, payload: Payload) => Promise<Record<string, unknown> | null>
}

export interface CommandDefinition {
  name: CommandName
  personal: 'payload' | 'fields' | null
  /** The payload as it will be sent; throws a ValiError. */
  check: (payload: object) => Record<string, unknown>
  makes: (payload: Record<string, unknown>) => string[]
  applyLocally: (shown: Shown, payload: Record<string, unknown>, circumstances: Circumstances) => Promise<void>
  before: (shown: Shown, payload: Record<string, unknown>) => Promise<Record<string, unknown> | null>
}

export type CommandBuilder<Given> = ((payload: Given) => CommandInput) & { definition: CommandDefinition }

type ObjectShape = v.GenericSchema<object, object>

/** One command: its name, its shape, what it does on this phone. Its twin is the SQL function of the same name. */
export function defineCommand<Shape extends ObjectShape>(
  name: CommandName,
  { payload: shape, ...parts }: Parts<v.InferOutput<Shape>> & { payload: Shape },
): CommandBuilder<v.InferInput<Shape>> {
  // Stored payloads were checked when they were saved.
  const known = (payload: Record<string, unknown>) => payload as v.InferOutput<Shape>
  const definition: CommandDefinition = {
    name,
    personal: parts.personal ?? null,
    check: (payload) => Object.fromEntries(Object.entries(v.parse(shape, payload))),
    makes: (payload) => parts.makes(known(payload)),
    applyLocally: (shown, payload, circumstances) => parts.applyLocally(shown, known(payload), circumstances),
    before: async (shown, payload) => (await parts.before?.(shown, known(payload))) ?? null,
  }
  return Object.assign((payload: v.InferInput<Shape>) => ({ name, payload }), { definition })
}
