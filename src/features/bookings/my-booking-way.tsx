import { Show, Suspense, lazy } from 'solid-js'
import { type Place, geoLink } from '../../domain/geo-link.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { asMapStreets } from '../../ui/map/as-map-streets.ts'
import { createMyBookingWords } from './my-booking-words.ts'
import type { MyBooking } from './my-bookings-data.ts'

const MapView = lazy(() => import('../../ui/map.tsx').then((m) => ({ default: m.MapView })))

/** The door if its place is known, else where the resident pointed. */
function placeOf({ home, lon, lat }: MyBooking): Place | null {
  if (home !== undefined && home.lon !== null && home.lat !== null) return [home.lon, home.lat]
  return lon === null || lat === null ? null : [lon, lat]
}

/** On our own map, and in the map app of the phone. */
export function MyBookingWay(props: { booking: MyBooking }) {
  const { t, common } = useTeamwork()
  const words = createMyBookingWords()
  const where = () => words.shortWhere(props.booking)
  const streets = () => asMapStreets(props.booking.street === undefined ? [] : [props.booking.street])
  const place = () => placeOf(props.booking)
  const seals = () => {
    const at = place()
    return at === null ? [] : [{ letter: '★', piece: 0, at }]
  }
  return (
    <Card flush label={t('myBookings.way')}>
      <Show when={place() !== null || streets().length > 0}>
        <Suspense fallback={<Loading words={common('map.loading')} />}>
          <MapView
            label={t('myBookings.wayMap', where())}
            streets={streets()}
            seals={seals()}
            fitKey={place()?.join()}
            size="small"
          />
        </Suspense>
      </Show>
      <div class="row">
        <LinkButton href={geoLink(place(), where())} icon="pin" grow>
          {t('myBookings.way')}
        </LinkButton>
      </div>
    </Card>
  )
}
