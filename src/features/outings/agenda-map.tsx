import { useTeamwork } from '../../i18n/teamwork.ts'
import { MapView } from '../../ui/map.tsx'
import type { MapSeal } from '../../ui/map/map-props.ts'
import { asMapStreets } from './map-streets.ts'
import { createStreetLines } from './outings-data.ts'
import type { AgendaOuting } from './outings-page.tsx'

/** Meeting points under the letters of the list, over the streets they lead to. */
export function AgendaMap(props: { items: AgendaOuting[] }) {
  const { t } = useTeamwork()
  const streets = createStreetLines(() => props.items.flatMap(({ known }) => known.outing.part_ids))
  const seals = (): MapSeal[] =>
    props.items.flatMap(({ letter, at }) => (letter === null || at === null ? [] : [{ letter, piece: 0, at }]))
  return (
    <MapView
      label={t('outings.map')}
      streets={asMapStreets(streets())}
      seals={seals()}
      fitKey={seals()
        .map(({ letter }) => letter)
        .join('')}
      size="big"
    />
  )
}
