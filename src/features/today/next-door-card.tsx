import { Show, Suspense, createSignal, lazy } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { createLocating } from '../../ui/locating.ts'
import type { LonLat } from '../../ui/map/map-props.ts'
import { Plate } from '../../ui/plate.tsx'
import { Row, RowText } from '../../ui/row.tsx'
import { hrefOf } from './door-row.tsx'
import { createDoorWords } from './door-words.ts'
import type { MyWalk } from './today-data.ts'
import type { PlannedDoor, walkPlan } from './walk-plan.ts'

const WalkMap = lazy(() => import('./walk-map.tsx').then((m) => ({ default: m.WalkMap })))

interface NextDoorCardProps {
  walk: MyWalk
  plan: ReturnType<typeof walkPlan>
  names: Map<string, string | null>
  streetOf: (door: PlannedDoor) => string | undefined
  me: LonLat | undefined
  onFound: (me: LonLat) => void
}

/** Where to knock now, on the map and in words, and the one button to write it down. */
export function NextDoorCard(props: NextDoorCardProps) {
  const { t } = useI18n()
  const words = createDoorWords()
  const [isBig, setBig] = createSignal(false)
  const next = () => props.plan.next[0]
  return (
    <Card flush label={t('today.nextDoor')}>
      <Suspense fallback={<Loading words={t('map.loading')} />}>
        <WalkMap walk={props.walk} doors={props.plan.doors} chosenId={next()?.id} me={props.me} isBig={isBig()} />
      </Suspense>
      <Show
        when={next()}
        fallback={
          <Empty icon="check" title={t('today.allDone')}>
            {t('today.allDoneWords')}
          </Empty>
        }
      >
        {(door) => (
          <>
            <Row now>
              <Plate size="big">{door().number}</Plate>
              <RowText
                title={door().booking?.called ?? props.names.get(door().id) ?? t('today.unnamedHome')}
                note={words(door(), { street: props.streetOf(door()), me: props.me })}
              />
            </Row>
            <div class="row">
              <LinkButton kind="main" icon="edit" grow href={hrefOf(door())}>
                {t('today.logThis')}
              </LinkButton>
              <Button icon="map" only={t('today.openMap')} expanded={isBig()} onPress={() => setBig(!isBig())} />
              <WhereAmI onFound={props.onFound} />
            </div>
          </>
        )}
      </Show>
    </Card>
  )
}

/** Asked for only by this tap: a phone that will not say leaves the map as it is. */
function WhereAmI(props: { onFound: (me: LonLat) => void }) {
  const { t } = useI18n()
  const { locate, isBusy, isUnknown } = createLocating((me) => props.onFound(me))
  return (
    <>
      <Button icon="pin" only={t('today.whereAmI')} busy={isBusy()} onPress={locate} />
      <Show when={isUnknown()}>
        <p class="small soft" role="status">
          {t('today.noLocation')}
        </p>
      </Show>
    </>
  )
}
