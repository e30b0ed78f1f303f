import { For, Show } from 'solid-js'
import { unitKey } from '../../domain/turf/turf.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { Cut } from './cut.ts'
import { letterOf } from './pieces.ts'
import { createUnitNames } from './unit-names.ts'
import type { Work } from './work.ts'

interface MoveSheetProps {
  work: Work
  cut: Cut
  /** The unit tapped on the map. */
  unit: string | null
  onClose: () => void
}

/** Where a street tapped on the map should go. */
export function MoveSheet(props: MoveSheetProps) {
  const { t, common } = useTeamwork()
  const names = createUnitNames(() => props.work)
  const tapped = () =>
    props.cut
      .pieces()
      .flatMap((piece, index) => piece.units.map((unit) => ({ unit, index })))
      .find(({ unit }) => unitKey(unit) === props.unit)
  const title = () => {
    const found = tapped()
    return found ? t('assign.moveTitle', names.nameOf(found.unit), letterOf(found.index)) : ''
  }
  function move(to: number) {
    if (props.unit !== null) props.cut.move(props.unit, to)
    props.onClose()
  }
  return (
    <Sheet open={tapped() !== undefined} onClose={props.onClose} title={title()}>
      <div class="pair">
        <For each={props.cut.pieces()}>
          {(piece, index) => (
            <Show when={index() !== tapped()?.index}>
              <Button tall onPress={() => move(index())}>
                {t('assign.piece', letterOf(index()))} · {common('units.homes', piece.homes)}
              </Button>
            </Show>
          )}
        </For>
      </div>
      <Button full onPress={props.onClose}>
        {common('common.cancel')}
      </Button>
    </Sheet>
  )
}
