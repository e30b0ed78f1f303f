import { For, Show, Suspense, createMemo, createSignal, lazy } from 'solid-js'
import { isLeftOut } from '../../domain/is-left-out.ts'
import { dayInVietnam } from '../../i18n/format.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useWalking } from '../../i18n/walking.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Door, Way } from '../../ui/door.tsx'
import type { DoorStateName } from '../../ui/state-icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StateKey } from '../../ui/map-key.tsx'
import type { Choice } from './choose-many.tsx'
import { type ListedDoor, byFloor, bySide, listDoors, onStreet, stateCounts } from './door-list.ts'
import type { PartHomes } from './streets-data.ts'

const StreetMap = lazy(() => import('./street-map.tsx').then((m) => ({ default: m.StreetMap })))

/** A block can hold a thousand doors: they are drawn a screenful or two at a time. */
const atOnce = 120

export function PartDoors(props: { known: PartHomes; choice: Choice }) {
  const { t } = useI18n()
  const doors = createMemo(() => listDoors(props.known))
  const counts = createMemo(() => stateCounts(doors()))
  const [picked, setFilter] = createSignal<DoorStateName | null>(null)
  // The last door of a state may just have left it: then all are shown.
  const filter = () => counts().find(([state]) => state === picked())?.[0] ?? null
  const [isMapShown, setMapShown] = createSignal(false)
  const [most, setMost] = createSignal(atOnce)
  const matching = () => doors().filter((door) => filter() === null || door.state === filter())
  const shown = () => matching().slice(0, most())

  return (
    <>
      <Chips label={t('street.filter')} slide>
        <Chip pressed={filter() === null} onPress={() => setFilter(null)}>
          {t('street.filterAll', doors().length)}
        </Chip>
        <For each={counts()}>
          {([state, count]) => (
            <Chip pressed={filter() === state} onPress={() => setFilter(state)}>
              {t('street.filterState', t(`doorStatesShort.${state}`), count)}
            </Chip>
          )}
        </For>
      </Chips>
      <div class="line">
        <Button
          icon="check"
          expanded={props.choice.isOn()}
          onPress={() => (props.choice.isOn() ? props.choice.stop() : props.choice.start())}
        >
          {props.choice.isOn() ? t('street.chooseNone') : t('street.chooseMany')}
        </Button>
        <Button icon="map" expanded={isMapShown()} onPress={() => setMapShown(!isMapShown())}>
          {isMapShown() ? t('street.hideMap') : t('street.showMap')}
        </Button>
      </div>
      <Show when={isMapShown()}>
        <Suspense fallback={<Loading words={t('map.loading')} />}>
          <StreetMap known={props.known} doors={doors()} />
          <StateKey states={counts().map(([state]) => state)} />
        </Suspense>
      </Show>
      <Sides doors={shown()} choice={props.choice} />
      <Show when={matching().length > most()}>
        <Button full onPress={() => setMost(most() + atOnce)}>
          {t('common.more')}
        </Button>
      </Show>
    </>
  )
}

function Sides(props: { doors: ListedDoor[]; choice: Choice }) {
  const { t } = useI18n()
  const sides = () => bySide(onStreet(props.doors))
  const walking = useWalking()
  const today = dayInVietnam(Date.now())
  const drawDoor = (door: ListedDoor) => (
    <Door
      number={door.number}
      state={door.state}
      words={isLeftOut(door.household, today) ? walking.t('care.doNotVisit') : undefined}
      href={`/households/${door.id}`}
      selected={props.choice.has(door.id)}
      onSelect={props.choice.isOn() ? (isOn) => props.choice.set(door.id, isOn) : undefined}
    />
  )
  return (
    <>
      <Show
        when={sides().odd.length > 0 && sides().even.length > 0}
        fallback={
          <div class="pair">
            <For each={[...sides().odd, ...sides().even]}>{drawDoor}</For>
          </div>
        }
      >
        <Way
          label={t('street.doors')}
          oddTitle={t('street.odd')}
          evenTitle={t('street.even')}
          odd={sides().odd}
          even={sides().even}
        >
          {drawDoor}
        </Way>
      </Show>
      <For each={byFloor(props.doors)}>
        {(floor) => (
          <section class="stack">
            <h2>
              {[floor.building, floor.floor === '' ? '' : t('street.floor', floor.floor)].filter(Boolean).join(' · ')}
            </h2>
            <div class="pair">
              <For each={floor.doors}>{drawDoor}</For>
            </div>
          </section>
        )}
      </For>
    </>
  )
}
