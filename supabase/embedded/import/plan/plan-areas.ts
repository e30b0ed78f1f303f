import { isInside } from '../geometry/is-inside.ts'
import type { Position, Rings } from '../geometry/position.ts'
import { fold, tidyName } from '../names/fold-street-name.ts'
import { readField } from '../read/fields.ts'
import { type Found, middleOf } from '../read/found.ts'
import type { Skipped, SkipReason } from '../report.ts'
import { type AreaLevel, areaKind, areaLevel, levels } from './area-level.ts'
import { areaId } from './natural-ids.ts'

export type KnownArea = {
  id: string
  parent_id: string | null
  level: AreaLevel
  code: string | null
  name: string
  polygons: Rings[]
}
export type PlannedArea = KnownArea & { kind: string; point: Position | null }
export type AreaPlan = { areas: PlannedArea[]; skipped: Skipped[] }

type Draft = { where: string; found: Found; name: string; level: AreaLevel; code: string | null }

/** Areas of a file, provinces before wards before neighbourhoods; `ward` is the parent of those that name none. */
export function planAreas(found: Found[], known: KnownArea[], ward: string | null): AreaPlan {
  const skipped: Skipped[] = []
  const skip = (reason: SkipReason, where: string, subject: string) => void skipped.push({ reason, where, subject })
  const planned = new Map<string, PlannedArea>()
  for (const draft of drafts(found, skip)) {
    const here = [...planned.values(), ...known]
    const parent = findParent(draft, here, ward)
    if (parent === undefined) {
      skip('unknown_parent', draft.where, draft.name)
      continue
    }
    const area = planArea(draft, parent, known)
    if (planned.has(area.id)) skip('same_area_twice', draft.where, draft.name)
    else planned.set(area.id, area)
  }
  return { areas: [...planned.values()], skipped }
}

function drafts(found: Found[], skip: (reason: SkipReason, where: string, subject: string) => void): Draft[] {
  const all = found.flatMap((thing) => {
    const { where, tags, shape } = thing
    const name = tidyName(readField(tags, 'name') ?? '')
    const level = areaLevel(tags, name)
    const problem =
      name === '' ? 'no_name' : level === null ? 'no_level' : shape?.kind === 'lines' ? 'no_boundary' : null
    if (problem) skip(problem, where, name)
    return problem || !level ? [] : [{ where, found: thing, name, level, code: readField(tags, 'code') }]
  })
  return all.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
}

/** Null where an area needs none, undefined where the one it needs is not here. */
function findParent({ found, level }: Draft, here: KnownArea[], ward: string | null): string | null | undefined {
  const above = here.filter((area) => levels.indexOf(area.level) === levels.indexOf(level) - 1)
  const wanted = readField(found.tags, 'parent') ?? (level === 'neighbourhood' ? ward : null)
  if (level === 'province') return null
  if (wanted !== null)
    return above.find(({ id, code, name }) => id === wanted || code === wanted || fold(name) === fold(wanted))?.id
  const middle = found.shape && middleOf(found.shape)
  const around = middle && above.find(({ polygons }) => isInside(middle, polygons))
  return around?.id ?? (level === 'ward' ? null : undefined)
}

function planArea({ found, name, level, code }: Draft, parent: string | null, known: KnownArea[]): PlannedArea {
  const isSame = (area: KnownArea) =>
    code === null
      ? area.parent_id === parent && area.level === level && fold(area.name) === fold(name)
      : area.code === code
  const { shape, tags } = found
  return {
    id: known.find(isSame)?.id ?? areaId({ code, parent, name }),
    parent_id: parent,
    level,
    kind: areaKind(tags, name, level),
    code,
    name,
    polygons: shape?.kind === 'areas' ? shape.polygons : [],
    point: statedPoint(tags) ?? (shape && middleOf(shape)),
  }
}

function statedPoint(tags: Record<string, string>): Position | null {
  const [lon, lat] = [Number(readField(tags, 'lon') ?? Number.NaN), Number(readField(tags, 'lat') ?? Number.NaN)]
  return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null
}
