import type { Role } from './rows.ts'
import type { Cursor } from './answers.ts'

/** What the store sends; payloads are the command's own affair. */
export interface SentCommand {
  id: string
  name: string
  payload: Record<string, unknown>
  scope: string | null
  needs: string[]
  made_at: string
  device_id: string
  app_schema: number
  /** What this phone's clock says on sending: the ward takes a wrong clock out of the moments in the payload. */
  clock_at: string
}

/** A command of this person's and the number the ward gave back for it. */
export interface Witness {
  id: string
  receipt: number
}

export interface PullRequest {
  epoch?: string
  app_schema: number
  /** Received and not known to be known: a ward without one of them was put back to an older state. */
  witnesses: Witness[]
  horizon?: number
  scopes: Record<string, Cursor | null>
}

/** Whose session must be asking: on a shared phone another person may have signed in meanwhile. */
export interface Asking {
  profileId: string
}

export interface Invitation {
  teamId: string
  role: Role
  invitedName?: string
  uses?: number
  days?: number
}

/** A held command in a lead's tray: ids are unique only together with their author. */
export interface HeldCommand {
  authorId: string
  commandId: string
}

export type SendingBack = HeldCommand & { reason: 'wrong_home' | 'already_written' | 'not_agreed' | 'ask_lead' }

export interface Moving {
  personId: string
  householdId: string
}
