import type { LonLat } from '../../ui/map/map-props.ts'
import type { HelpPoint, PointPlaces, SavedPoint } from './help-points-data.ts'
import { type OpenSpan, areRight, openingsOf, spansOf } from './opening-hours.ts'

/** A point as it is being written. */
export interface PointDraft {
  kind: HelpPoint['kind'] | undefined
  name: string
  placeWords: string
  phone: string
  /** The ward's id, or a neighbourhood's. */
  areaId: string
  at: LonLat | null
  /** Null until somebody has said when it is open: nothing is taken for granted. */
  spans: OpenSpan[] | null
}

export const draftOf = (point: HelpPoint | null, { places }: Pick<PointPlaces, 'places'>): PointDraft =>
  point === null
    ? { kind: undefined, name: '', placeWords: '', phone: '', areaId: places[0]?.id ?? '', at: null, spans: null }
    : {
        kind: point.kind,
        name: point.name,
        placeWords: point.place_words ?? '',
        phone: point.phone ?? '',
        areaId: point.neighbourhood_id ?? point.ward_id,
        at: [point.lon, point.lat],
        spans: spansOf(point.hours),
      }

export type Missing = 'kind' | 'name' | 'place' | 'spot' | 'spans'

/** The first thing without which residents would not find it. */
export function missingIn(draft: PointDraft): Missing | null {
  if (draft.kind === undefined) return 'kind'
  if (draft.name.trim() === '') return 'name'
  if (draft.placeWords.trim() === '') return 'place'
  if (draft.at === null) return 'spot'
  return draft.spans !== null && areRight(draft.spans) ? null : 'spans'
}

/** What the ward takes; null while something is missing. */
export function pointOf(draft: PointDraft, id: string | undefined, { places }: Pick<PointPlaces, 'places'>) {
  const { kind, at, spans } = draft
  if (kind === undefined || at === null || spans === null || missingIn(draft) !== null) return null
  const area = places.find((place) => place.id === draft.areaId)
  const point: SavedPoint = {
    ...(id === undefined ? {} : { id }),
    ...(area?.level === 'neighbourhood' ? { neighbourhood_id: draft.areaId } : { ward_id: draft.areaId }),
    kind,
    name: draft.name.trim(),
    place_words: draft.placeWords.trim(),
    lon: at[0],
    lat: at[1],
    phone: draft.phone.trim() || null,
    hours: openingsOf(spans),
  }
  return point
}
