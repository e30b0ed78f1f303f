import { Show, Suspense, lazy } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import { geoLink } from '../../domain/geo-link.ts'
import { meetingPlace } from './outing.ts'
import type { OpenedOuting } from './outings-data.ts'

const MapView = lazy(() => import('../../ui/map.tsx').then((m) => ({ default: m.MapView })))

/** Where to meet: in words, on a map of our own vectors, and in the phone's own map app. */
export function WayCard(props: { opened: OpenedOuting }) {
  const { t, common } = useTeamwork()
  const place = () => meetingPlace(props.opened.outing)
  const words = () => props.opened.outing.meeting_words
  const seals = () => {
    const at = place()
    return at === null ? [] : [{ letter: '★', piece: 0, at }]
  }
  return (
    <Card flush title={t('outings.meetAt', words())}>
      <Show when={place() !== null || props.opened.streets.length > 0}>
        <Suspense fallback={<Loading words={common('map.loading')} />}>
          <MapView
            label={t('outings.wayMap', words())}
            streets={asMapStreets(props.opened.streets)}
            seals={seals()}
            fitKey={place()?.join()}
            size="small"
          />
        </Suspense>
      </Show>
      <div class="row">
        <Show when={place()} fallback={<p>{t('outings.noPlace')}</p>}>
          {(at) => (
            <LinkButton href={geoLink(at(), words())} icon="pin" grow>
              {t('outings.way')}
            </LinkButton>
          )}
        </Show>
      </div>
    </Card>
  )
}
