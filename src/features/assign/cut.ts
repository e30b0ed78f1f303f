import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { moveUnit } from '../../domain/turf/move-unit.ts'
import type { TurfGoal } from '../../domain/turf/turf.ts'
import { createCutting } from './cutting.ts'
import { fillPieces } from './fill-pieces.ts'
import type { ListedPart, Street } from './parts.ts'
import { type Proposal, givePiece, nothingProposed } from './pieces.ts'
import type { Work } from './work.ts'

export type Cut = ReturnType<typeof createCut>

export const mostPieces = 26

/** A proposal: asked for, moved about by hand, given people. What is ticked is cut, or else all of the place. */
export function createCut(work: Work) {
  const [proposal, setProposal] = createSignal<Proposal>(nothingProposed)
  const [earlier, setEarlier] = createSignal<Proposal[]>([])
  const [wished, setWished] = createSignal<TurfGoal>()
  const crew = createCrew(work)
  let isFilling = false

  const parts = createMemo(() => (work.chosen().length > 0 ? work.chosen() : work.parts()))
  const goal = (): TurfGoal => wished() ?? { pieces: Math.min(Math.max(crew.taking().length, 2), mostPieces) }

  const cutting = createCutting((cut) => {
    setProposal({ cut, people: cut.pieces.map(() => []), apart: [] })
    setEarlier([])
    if (isFilling) fill()
    isFilling = false
  })
  const propose = () => cutting.ask({ parts: parts().map(toTurf), streets: streetsOf(work), goal: goal() })

  function fill() {
    setProposal((now) => {
      const given = fillPieces({ pieces: now.cut.pieces, people: crew.taking(), holdersOf: work.holdersOf })
      return { ...now, people: given.map((id) => (id === null ? [] : [id])) }
    })
  }

  createEffect(
    on([work.mode, parts, () => JSON.stringify(goal())], ([mode, cut]) => {
      if (mode === 'cut' && cut.length > 0) propose()
    }),
  )

  return {
    proposal,
    pieces: () => proposal().cut.pieces,
    parts,
    crew,
    goal,
    cutting,
    setGoal: setWished,
    propose,
    /** As many pieces as people, and each gets one. */
    shareOut() {
      const wanted = Math.min(crew.taking().length, mostPieces)
      const asked = goal()
      const stands = 'pieces' in asked && asked.pieces === wanted
      if (stands && !cutting.isWorking() && proposal().cut.pieces.length > 0) return fill()
      isFilling = true
      if (!stands) setWished({ pieces: wanted })
    },
    give: (index: number, people: string[]) =>
      setProposal((now) => ({ ...now, people: givePiece(now.people, index, people) })),
    move(key: string, to: number) {
      setEarlier((before) => [...before, proposal()])
      setProposal((now) => ({ ...now, ...moveUnit({ cut: now.cut, key, to }) }))
    },
    mayUndo: () => earlier().length > 0,
    undo() {
      const last = earlier().at(-1)
      if (last === undefined) return
      setEarlier((before) => before.slice(0, -1))
      setProposal((now) => ({ ...last, people: now.people }))
    },
    forget() {
      setProposal(nothingProposed)
      setEarlier([])
    },
  }
}

/** Who takes part: every ambassador who is not paused, but those one leaves out; where there is none, the leads. */
function createCrew(work: Work) {
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set<string>())
  const able = createMemo(() => {
    const people = work.people().filter(({ is_paused }) => !is_paused)
    const walkers = people.filter(({ role }) => role === 'ambassador')
    return walkers.length > 0 ? walkers : people
  })
  const taking = createMemo(() => able().filter(({ profile_id }) => !left().has(profile_id)))
  return {
    able,
    taking,
    set: (id: string, isTaking: boolean) =>
      setLeft((now) => new Set(isTaking ? [...now].filter((one) => one !== id) : [...now, id])),
  }
}

const toTurf = ({ part_id, street_id, kind, side, from_number, to_number, doors }: ListedPart) => ({
  id: part_id,
  street_id,
  kind,
  side,
  from_number,
  to_number,
  doors: doors ?? [],
})

/** Not the store's own rows: what goes to a worker is copied. */
const streetsOf = (work: Work) =>
  [...work.streets().values()].map(({ id, parent_street_id, line }: Street) => ({ id, parent_street_id, line }))
