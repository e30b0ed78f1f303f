import { For, Show, Suspense, createSignal, lazy } from 'solid-js'
import { useWalking } from '../../i18n/walking.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import type { LonLat } from '../../ui/map/map-props.ts'
import { showToast } from '../../ui/toast.tsx'
import { type KeptOrder, createOrdering } from './order-data.ts'
import type { MyWalk } from './today-data.ts'
import type { PlannedDoor } from './walk-plan.ts'

const EditOrderSheet = lazy(() => import('./edit-order-sheet.tsx').then((m) => ({ default: m.EditOrderSheet })))

const times = [30, 60, 90]

interface OrderBarProps {
  walk: MyWalk
  next: PlannedDoor[]
  kept: KeptOrder | undefined
  me: LonLat | undefined
  streetOf: (door: PlannedDoor) => string | undefined
}

/** The walker's say in the order: put off, turn round, sort by hand, or only as much as there is time for. */
export function OrderBar(props: OrderBarProps) {
  const { t } = useWalking()
  const ordering = createOrdering({ walk: () => props.walk, me: () => props.me, next: () => props.next })
  const [isEditing, setEditing] = createSignal(false)
  const fitting = () => props.kept?.fitting ?? null
  const left = () => fitting()?.ids.filter((id) => props.next.some((door) => door.id === id)).length ?? 0
  async function skip() {
    const door = props.next[0]
    if (door === undefined) return
    await ordering.skip(door.id)
    showToast({ text: t('order.skipped', door.number), undo: async () => void (await ordering.move(door.id, 0)) })
  }
  return (
    <>
      <Show when={ordering.isReady() && props.kept && props.next.length > 1}>
        <Card title={t('order.title')}>
          <div class="line">
            <Button icon="down" onPress={() => void skip()}>
              {t('order.skip')}
            </Button>
            <Button icon="again" onPress={() => void ordering.turnRound()}>
              {t('order.reverse')}
            </Button>
            <Button icon="edit" onPress={() => setEditing(true)}>
              {t('order.edit')}
            </Button>
          </div>
          <h3>{t('order.time')}</h3>
          <Chips label={t('order.time')}>
            <For each={times}>
              {(minutes) => (
                <Chip
                  pressed={fitting()?.minutes === minutes}
                  onPress={() => void ordering.fit(fitting()?.minutes === minutes ? null : minutes)}
                >
                  {t('order.minutes', minutes)}
                </Chip>
              )}
            </For>
          </Chips>
          <p class="soft" role="status">
            <Show when={fitting()}>
              {(fit) => (fit().ids.length > 0 ? t('order.fits', left(), fit().takes) : t('order.fitsNone'))}
            </Show>
          </p>
        </Card>
      </Show>
      <Suspense>
        <Show when={isEditing()}>
          <EditOrderSheet
            doors={props.next}
            streetOf={props.streetOf}
            onMove={(id, to) => void ordering.move(id, to)}
            onClose={() => setEditing(false)}
          />
        </Show>
      </Suspense>
    </>
  )
}
