import { randomUUID } from 'node:crypto'
import { pull } from '../../../src/store/pull.ts'
import type { Sql } from '../../../supabase/embedded/sql.ts'
import { callOf } from '../../database/asked-help.ts'
import { held, type HeldClass, hoursFromNow, venue } from '../../database/held-classes.ts'
import { doorOf, naming, places } from '../../database/people.ts'
import { command, consent, send } from '../../database/sent-commands.ts'
import { openScene, type Scene } from '../interleavings/scene.ts'
import { doorOf as doorFor } from '../interleavings/take-step.ts'
import { momentFor } from '../interleavings/turn.ts'
import { type ClassBook, createClassBook } from './class-book.ts'

/** Somebody known at home before they come to a class. */
export interface Neighbour {
  id: string
  home: string
  called: string
  phone: string
}

export interface ClassScene extends Scene {
  lesson: HeldClass
  book: ClassBook
  neighbours: Neighbour[]
  /** The second phone's person is on the list of helpers now. */
  isSecondHelping: boolean
}

const seatsAtFirst = 4

async function settleNeighbours(scene: Scene): Promise<Neighbour[]> {
  const { ward, people } = scene
  const names = ['Một', 'Hai', 'Ba']
  return Promise.all(
    names.map(async (name, place) => {
      const [id, home] = [randomUUID(), await doorOf(ward.sql, String(1 + 2 * place))]
      const phone = `091234567${place}`
      const agreed = consent(id, home, naming)
      agreed.payload['decided_at'] = momentFor(scene)
      const named = { person_id: id, household_id: home, full_name: `Nguyễn Thị ${name}`, phone }
      await send(ward.as(people.ambassadorOn), agreed, command('add_person', named, { needs: [agreed.id] }))
      return { id, home, called: `bà ${name}`, phone }
    }),
  )
}

export const helpersOf = ({ people, isSecondHelping }: Pick<ClassScene, 'people' | 'isSecondHelping'>) => [
  { profile_id: people.lead, venue: null, role: 'host' },
  { profile_id: people.ambassadorOn, venue: null, role: 'helper' },
  ...(isSecondHelping ? [{ profile_id: people.ambassadorOff, venue: null, role: 'helper' }] : []),
]

export const venueAt = ({ lesson }: Pick<ClassScene, 'lesson'>, venueId: string, capacity: number) =>
  lesson.venues[0] === venueId
    ? venue({ capacity })
    : venue({ name: 'Đình Bến Sen', neighbourhood_id: places.beside, capacity })

/** A class at two places of two neighbourhoods, with three helpers, each of whom has a phone; three neighbours are known at home. */
export async function openClassScene(): Promise<ClassScene> {
  const scene = await openScene()
  const { ward, people } = scene
  const neighbours = await settleNeighbours(scene)
  const lead: Sql = ward.as(people.lead)
  const venues = [venue({ capacity: seatsAtFirst }), venue({ capacity: seatsAtFirst, neighbourhood_id: places.beside })]
  const hours = { starts_at: hoursFromNow(0.7), ends_at: hoursFromNow(3) }
  const helpers = helpersOf({ people, isSecondHelping: true })
  const lesson = await held(ward.sql, lead, { venues, ...hours, helpers })
  for (const phone of scene.phones) await pull(phone.store(), doorFor(scene, phone))
  const book = createClassBook(new Map(lesson.venues.map((id) => [id, seatsAtFirst])))
  return Object.assign(scene, { lesson, book, neighbours, isSecondHelping: true })
}

export const asLead = <Answer>({ ward, people }: Scene, call: string, parameters: unknown[]) =>
  callOf<Answer>(ward.as(people.lead), call, parameters)
