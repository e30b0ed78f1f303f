import { useTeamwork } from '../../i18n/teamwork.ts'
import { MapView } from '../../ui/map.tsx'
import type { MapSeal } from '../../ui/map/map-props.ts'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import { createStreetLines } from './outings-data.ts'
import type { AgendaEntry } from './agenda.ts'

const placesOf = (item: AgendaEntry) => (item.kind === 'class' ? item.places : item.at === null ? [] : [item.at])

/** Meeting points, promised homes and every place of a class under the letters of the list, over the streets of the outings. */
export function AgendaMap(props: { items: AgendaEntry[] }) {
  const { t } = useTeamwork()
  const streets = createStreetLines(() =>
    props.items.flatMap((item) => (item.kind === 'outing' ? item.known.outing.part_ids : [])),
  )
  const seals = (): MapSeal[] =>
    props.items.flatMap((item) => placesOf(item).map((at) => ({ letter: item.letter ?? '', piece: 0, at })))
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
