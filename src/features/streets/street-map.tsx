import { useNavigate } from '@solidjs/router'
import { useI18n } from '../../i18n/i18n.tsx'
import { MapView } from '../../ui/map.tsx'
import type { MapStreet } from '../../ui/map/map-props.ts'
import type { ListedDoor } from './door-list.ts'
import type { PartHomes } from './streets-data.ts'

export function StreetMap(props: { known: PartHomes; doors: ListedDoor[] }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const streets = (): MapStreet[] => {
    const street = props.known.street
    if (street === undefined || street.line === null) return []
    const line = street.line as MapStreet['line']
    return [{ id: street.id, name: street.name, lane: street.kind === 'lane', mine: true, line }]
  }
  return (
    <MapView
      label={t('street.map', props.known.street?.name ?? '')}
      streets={streets()}
      dots={props.doors.flatMap(({ id, number, state, household: { lon, lat } }) =>
        lon === null || lat === null ? [] : [{ id, at: [lon, lat] as [number, number], state, number }],
      )}
      size="big"
      onDot={(id) => navigate(`/households/${id}`)}
    />
  )
}
