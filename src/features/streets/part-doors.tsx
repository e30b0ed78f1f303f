import { For, Show, Suspense, createMemo, createSignal, lazy } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Door, Way } from '../../ui/door.tsx'
import type { DoorStateName } from '../../ui/door-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StateKey } from '../../ui/map-key.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type ListedDoor, byFloor, bySide, listDoors, onStreet, stateCounts } from './door-list.ts'
import { type PartHomes, createDoorWriting } from './streets-data.ts'

const StreetMap = lazy(() => import('./street-map.tsx').then((m) => ({ default: m.StreetMap })))

/** A block can hold a thousand doors: they are drawn a screenful or two at a time. */
const atOnce = 120

export function PartDoors(props: { known: PartHomes }) {
  const { t } = useI18n()
  const writing = createDoorWriting()
  const doors = createMemo(() => listDoors(props.known))
  const [filter, setFilter] = createSignal<DoorStateName | null>(null)
  const [isChoosing, setChoosing] = createSignal(false)
  const [isMapShown, setMapShown] = createSignal(false)
  const [most, setMost] = createSignal(atOnce)
  const [chosen, setChosen] = createStore<Record<string, boolean>>({})
  const matching = () => doors().filter((door) => filter() === null || door.state === filter())
  const shown = () => matching().slice(0, most())
  const chosenIds = () => Object.keys(chosen).filter((id) => chosen[id])

  function stopChoosing() {
    for (const id of chosenIds()) setChosen(id, false)
    setChoosing(false)
  }
  async function markAbsent() {
    const ids = chosenIds()
    const undo = await writing.noOneHome(ids)
    stopChoosing()
    showToast({ text: t('street.markedAbsent', ids.length), undo: async () => void (await undo()) })
  }

  return (
    <>
      <Chips label={t('street.filter')} slide>
        <Chip pressed={filter() === null} onPress={() => setFilter(null)}>
          {t('street.filterAll', doors().length)}
        </Chip>
        <For each={stateCounts(doors())}>
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
          expanded={isChoosing()}
          onPress={() => (isChoosing() ? stopChoosing() : setChoosing(true))}
        >
          {isChoosing() ? t('street.chooseNone') : t('street.chooseMany')}
        </Button>
        <Button icon="map" expanded={isMapShown()} onPress={() => setMapShown(!isMapShown())}>
          {isMapShown() ? t('street.hideMap') : t('street.showMap')}
        </Button>
      </div>
      <Show when={isMapShown()}>
        <Suspense fallback={<Loading words={t('map.loading')} />}>
          <StreetMap known={props.known} doors={doors()} />
          <StateKey states={stateCounts(doors()).map(([state]) => state)} />
        </Suspense>
      </Show>
      <Show when={isChoosing()}>
        <Button
          kind="main"
          full
          state="no_one_home"
          disabled={chosenIds().length === 0}
          onPress={() => void markAbsent()}
        >
          {t('street.markAbsent', chosenIds().length)}
        </Button>
      </Show>
      <Sides
        doors={shown()}
        isChoosing={isChoosing()}
        isChosen={(id) => chosen[id] ?? false}
        onChoose={(id, isOn) => setChosen(id, isOn)}
      />
      <Show when={matching().length > most()}>
        <Button full onPress={() => setMost(most() + atOnce)}>
          {t('common.more')}
        </Button>
      </Show>
    </>
  )
}

interface SidesProps {
  doors: ListedDoor[]
  isChoosing: boolean
  isChosen: (id: string) => boolean
  onChoose: (id: string, isOn: boolean) => void
}

function Sides(props: SidesProps) {
  const { t } = useI18n()
  const sides = () => bySide(onStreet(props.doors))
  const drawDoor = (door: ListedDoor) => (
    <Door
      number={door.number}
      state={door.state}
      href={`/households/${door.id}`}
      selected={props.isChosen(door.id)}
      onSelect={props.isChoosing ? (isOn) => props.onChoose(door.id, isOn) : undefined}
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
