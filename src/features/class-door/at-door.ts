import type { Coming } from './attendance-acts-data.ts'
import type { Attending } from './attendance-data.ts'
import type { DoorClass } from './class-door-data.ts'
import type { RosterRow } from './roster.ts'

/** What every part of the page knows of the door one stands at. */
export interface AtDoor {
  door: DoorClass
  venueId: string
  rows: RosterRow[]
  attending: Attending
  /** What is written of everybody who comes in now. */
  coming: Coming
}
