import { For, Match, Show, Switch, createSignal } from 'solid-js'
import type { PublicPoint } from '../backend/public-door.ts'
import { geoLink } from '../domain/geo-link.ts'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from './loading.tsx'
import { CallWard } from './call-ward.tsx'
import { locate } from './locate.ts'
import type { LonLat } from './map-frame.ts'
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
  const [hasFailed, setFailed] = createSignal(false)
  const [isLocating, setLocating] = createSignal(false)
  const points = createPoints(me)

  async function sortByMe() {
    setLocating(true)
    const found = await locate()
    setLocating(false)
    setFailed(found === null)
    if (found !== null) setMe(found)
  }

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
              <Button icon="pin" full busy={isLocating()} onPress={() => void sortByMe()}>
                {t('points.near')}
              </Button>
              <Show when={hasFailed()}>
                <p role="status">{t('where.hereFailed')}</p>
              </Show>
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

const kilometre = 1_000

function PointCard(props: { point: PublicPoint; number: number }) {
  const { t } = useResidents()
  const far = () => {
    const { metres } = props.point
    if (metres === null) return undefined
    return metres < kilometre
      ? t('points.metres', Math.round(metres / 10) * 10)
      : t('points.kilometres', Math.round(metres / 100) / 10)
  }
  return (
    <Card title={`${props.number}. ${props.point.name}`}>
      <p>{[t(`points.kinds.${props.point.kind}`), props.point.place_words, far()].filter(Boolean).join(' · ')}</p>
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
