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
}

export interface PullRequest {
  epoch?: string
  app_schema: number
  newest_receipt?: number
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
