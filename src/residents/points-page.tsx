import { For, Match, Show, Switch, createSignal } from 'solid-js'
import type { PublicPoint } from '../backend/public-door.ts'
import { geoLink } from '../domain/geo-link.ts'
import { useResidents } from '../i18n/residents.ts'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from './loading.tsx'
import { CallWard } from './call-ward.tsx'
import { farWords } from './far-words.ts'
import type { LonLat } from './map-frame.ts'
import { NearMe } from './near-me.tsx'
import { NoAnswer } from './no-answer.tsx'
import { OpenTag } from './open-tag.tsx'
import { PointsSketch } from './points-sketch.tsx'
import { SafetyLine } from './safety-line.tsx'
import { Screen } from './screen.tsx'
import { createPoints } from './start-data.ts'
import { wardOfPage } from './ward-of-page.ts'

/** Where somebody helps without an appointment: open now or when, the nearest first; the same on a drawing. */
export function PointsPage() {
  const { t } = useResidents()
  const [me, setMe] = createSignal<LonLat | null>(null)
  const points = createPoints(me)
  return (
    <Screen title={t('points.title')} hint={t('points.hint')} way={t('product')} back="/help">
      <Switch fallback={<Loading />}>
        <Match when={points.failure()}>
          <NoAnswer failure={points.failure()} retry={points.retry} />
        </Match>
        <Match when={points.found()?.points.length === 0}>
          <p role="status">{t('points.nothing')}</p>
        </Match>
        <Match when={points.found()}>
          {(found) => (
            <>
              <NearMe onFound={setMe} />
              <PointsSketch points={found().points} roads={found().roads} me={me()} />
              <For each={found().points}>{(point, at) => <PointCard point={point} number={at() + 1} />}</For>
            </>
          )}
        </Match>
      </Switch>
      <SafetyLine />
      <Show when={!points.failure()}>
        <CallWard phone={wardOfPage().phone} />
      </Show>
    </Screen>
  )
}

function PointCard(props: { point: PublicPoint; number: number }) {
  const { t } = useResidents()
  return (
    <Card title={`${props.number}. ${props.point.name}`}>
      <p>
        {[t(`points.kinds.${props.point.kind}`), props.point.place_words, farWords(props.point)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <OpenTag hours={props.point.hours} />
      <div class="line">
        <LinkButton icon="map" href={geoLink([props.point.lon, props.point.lat], props.point.name)}>
          {t('points.way')}
        </LinkButton>
        <Show when={props.point.phone}>
          {(phone) => (
            <LinkButton icon="call" href={`tel:${phone()}`}>
              {t('points.call', phone())}
            </LinkButton>
          )}
        </Show>
      </div>
    </Card>
  )
}
