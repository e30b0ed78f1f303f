import { For, createEffect, createSignal, on } from 'solid-js'
import { useWalking } from '../../i18n/walking.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Rows } from '../../ui/row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { PlannedDoor } from './walk-plan.ts'

/** Nobody sorts more by hand. */
const mostShown = 60

interface EditOrderSheetProps {
  doors: PlannedDoor[]
  streetOf: (door: PlannedDoor) => string | undefined
  onMove: (id: string, to: number) => void
  onClose: () => void
}

/** The order by hand: dragged by the handle, or a step at a time by the arrows, which keys reach too. */
export function EditOrderSheet(props: EditOrderSheetProps) {
  const { t } = useWalking()
  const [said, setSaid] = createSignal('')
  const [dragged, setDragged] = createSignal<string>()
  const [preview, setPreview] = createSignal<PlannedDoor[]>()
  const shown = () => preview() ?? props.doors.slice(0, mostShown)
  function move({ id, number }: PlannedDoor, to: number) {
    if (to < 0 || to >= props.doors.length) return
    setSaid(t('order.moved', number, to + 1))
    props.onMove(id, to)
  }
  function dragTo(door: PlannedDoor, { clientX, clientY }: PointerEvent) {
    const under = document.elementFromPoint(clientX, clientY)?.closest('[data-door]')?.getAttribute('data-door')
    const to = shown().findIndex(({ id }) => id === under)
    if (to < 0 || under === door.id) return
    setPreview(
      shown()
        .filter((other) => other !== door)
        .toSpliced(to, 0, door),
    )
  }
  // Heard on the document: the row under the finger moves in the list while it is dragged.
  function take(door: PlannedDoor) {
    const listening = new AbortController()
    const { signal } = listening
    const drop = () => {
      listening.abort()
      const to = shown().indexOf(door)
      setDragged(undefined)
      if (to >= 0 && props.doors[to] !== door) move(door, to)
    }
    setPreview(shown())
    setDragged(door.id)
    document.addEventListener('pointermove', (event) => dragTo(door, event), { signal })
    document.addEventListener('pointerup', drop, { signal })
    document.addEventListener('pointercancel', drop, { signal })
  }
  // What was dropped is shown until the phone has it.
  createEffect(
    on(
      () => props.doors,
      () => dragged() ?? setPreview(undefined),
      { defer: true },
    ),
  )
  return (
    <Sheet open onClose={() => props.onClose()} title={t('order.edit')}>
      <p class="soft">{t('order.editWords')}</p>
      <p class="hidden" role="status">
        {said()}
      </p>
      <Rows label={t('order.edit')}>
        <For each={shown()}>
          {(door, index) => (
            <div class={dragged() === door.id ? 'row now' : 'row'} data-door={door.id}>
              <span class="grip" title={t('order.grip', door.number)} onPointerDown={() => take(door)}>
                <Icon name="hand" />
              </span>
              <span class="grow">
                <Plate>{door.number}</Plate>
                <br />
                <span class="small">{props.streetOf(door)}</span>
              </span>
              <span class="arrows">
                <Button
                  icon="down"
                  only={t('order.up', door.number)}
                  disabled={index() === 0}
                  onPress={() => move(door, index() - 1)}
                />
                <Button
                  icon="down"
                  only={t('order.down', door.number)}
                  disabled={index() === props.doors.length - 1}
                  onPress={() => move(door, index() + 1)}
                />
              </span>
            </div>
          )}
        </For>
      </Rows>
      <Button kind="main" full onPress={() => props.onClose()}>
        {t('order.done')}
      </Button>
    </Sheet>
  )
}
