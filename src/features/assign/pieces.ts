import type { TurfCut, TurfPiece, TurfSlice, TurfUnit } from '../../domain/turf/turf.ts'
import type { Place } from './along-line.ts'
import { type NoteCode, homesOf, sum } from './parts.ts'

/** A cut with who gets which piece: nobody yet, one person, or a pair. */
export interface Proposal {
  cut: TurfCut
  people: string[][]
  /** Pieces that no longer hang together along the streets. */
  apart: number[]
}

export const nothingProposed: Proposal = { cut: { pieces: [], links: [], reasons: [] }, people: [], apart: [] }

/** What of its part a unit takes; undefined for all of it. */
export const sliceOf = ({ into, take }: TurfUnit): TurfSlice | undefined =>
  take === undefined ? undefined : into?.[take]

/** A … Z, then again. */
export const letterOf = (index: number) => String.fromCodePoint(65 + (index % 26))

/** Share by which the piece farthest from the even number of homes is off. */
export function imbalanceOf(pieces: TurfPiece[]): number {
  const homes = pieces.map(({ units }) => homesOf(units))
  const even = sum(homes) / (homes.length || 1)
  return even === 0 ? 0 : Math.max(...homes.map((count) => Math.abs(count - even))) / even
}

/** Nobody gets two pieces: giving one anew takes the earlier one away. */
export const givePiece = (given: string[][], index: number, people: string[]): string[][] =>
  given.map((before, at) => (at === index ? people : before.filter((id) => !people.includes(id))))

interface Along {
  due_on: string | null
  note: NoteCode | null
}

/** As the ward takes a piece: a part split between pieces stands in each with the same `into`. */
export interface AcceptedPiece extends Along {
  people: string[]
  units: { part_id: string; into?: TurfSlice[]; take?: number }[]
}

const hasPeople = ({ people, cut }: Proposal, index: number) =>
  (people[index]?.length ?? 0) > 0 && (cut.pieces[index]?.units.length ?? 0) > 0

/** What the ward is asked to do: the pieces that have people. */
export const piecesToAccept = (proposal: Proposal, along: Along): AcceptedPiece[] =>
  proposal.cut.pieces.flatMap(({ units }, index) =>
    hasPeople(proposal, index)
      ? [
          {
            people: proposal.people[index] ?? [],
            ...along,
            units: units.map(({ part_id, into, take }) =>
              take === undefined || into === undefined ? { part_id } : { part_id, into, take },
            ),
          },
        ]
      : [],
  )

export const countWithPeople = (proposal: Proposal) =>
  proposal.cut.pieces.filter((_, index) => hasPeople(proposal, index)).length

/** Units that somebody holds who is not to have them any more. */
export function countChanging({ cut, people }: Proposal, holdersOf: (partId: string) => string[]) {
  const changes = cut.pieces.map(({ units }, index) => {
    const next = people[index] ?? []
    const isLost = ({ part_id }: TurfUnit) => holdersOf(part_id).some((id) => !next.includes(id))
    return next.length === 0 ? 0 : units.filter(isLost).length
  })
  return sum(changes)
}

/** Where the letter of a piece goes: on the unit nearest to its middle. */
export function sealPlace({ units }: TurfPiece): Place | null {
  const middles = units.flatMap(({ line }): Place[] => {
    const middle = line[Math.floor(line.length / 2)]
    return middle ? [middle] : []
  })
  if (middles.length === 0) return null
  const [x, y] = [
    sum(middles.map(([lon]) => lon)) / middles.length,
    sum(middles.map(([, lat]) => lat)) / middles.length,
  ]
  const distance = (place: Place) => Math.hypot(place[0] - x, place[1] - y)
  return middles.reduce((nearest, place) => (distance(place) < distance(nearest) ? place : nearest))
}
