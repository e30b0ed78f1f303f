import { vi } from './outbox/vi.ts'

export type RefusalKey = keyof typeof vi.refusals

/** The sentence for a server's reason; one for all those an app of this age does not know. */
export const refusalKey = (reason: string | null): RefusalKey =>
  reason !== null && Object.hasOwn(vi.refusals, reason) ? (reason as RefusalKey) : 'other'
