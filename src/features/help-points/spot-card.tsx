import { Show, Suspense, lazy } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { createLocating } from '../../ui/locating.ts'
import type { LonLat } from '../../ui/map/map-props.ts'
import type { PointPlaces } from './help-points-data.ts'

const SpotMap = lazy(() => import('./spot-map.tsx').then((m) => ({ default: m.SpotMap })))

interface SpotCardProps {
  at: LonLat | null
  onPlace: (at: LonLat) => void
  isMissing: boolean
  places: PointPlaces
}

/** By a tap on the map, or where the phone is. */
export function SpotCard(props: SpotCardProps) {
  const { t, common } = useTeamwork()
  const locating = createLocating((at) => props.onPlace(at))
  return (
    <Card title={t('helpPoints.spot')}>
      <p>{t('helpPoints.spotWords')}</p>
      <Button icon="pin" busy={locating.isBusy()} onPress={locating.locate}>
        {t('helpPoints.here')}
      </Button>
      <Show when={locating.isUnknown()}>
        <p role="status">{t('helpPoints.hereUnknown')}</p>
      </Show>
      <Alert words={props.isMissing ? t('helpPoints.spotMissing') : null} />
      <Suspense fallback={<Loading words={common('map.loading')} />}>
        <SpotMap places={props.places} at={props.at} onPlace={(at) => props.onPlace(at)} />
      </Suspense>
    </Card>
  )
}
