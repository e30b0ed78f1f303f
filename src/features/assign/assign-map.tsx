import { Show, Suspense, createMemo, createSignal, lazy } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import type { LonLat, MapStreet, MapStretch } from '../../ui/map/map-props.ts'
import { Pick } from '../../ui/pick.tsx'
import type { Cut } from './cut.ts'
import { unitKey } from '../../domain/turf/turf.ts'
import { letterOf, sealPlace, sliceOf } from './pieces.ts'
import { doorsIn, stretchOfPart } from './stretch-of-part.ts'
import type { Work } from './work.ts'

const MapView = lazy(() => import('../../ui/map.tsx').then((m) => ({ default: m.MapView })))

type Hand = 'move' | 'lasso' | 'box'

interface AssignMapProps {
  work: Work
  cut: Cut
  /** A unit of the proposal was tapped. */
  onUnit: (key: string) => void
}

/** The streets of a place: ticked by tap, lasso or box, or coloured by the pieces proposed. */
export function AssignMap(props: AssignMapProps) {
  const { t, common } = useTeamwork()
  const [hand, setHand] = createSignal<Hand>('move')
  const isCut = () => props.work.mode() === 'cut'
  const stretches = createMemo(() =>
    isCut() ? stretchesOfPieces(props.work, props.cut) : stretchesOfParts(props.work),
  )
  const seals = createMemo(() =>
    (isCut() ? props.cut.pieces() : []).flatMap((piece, index) => {
      const at = sealPlace(piece)
      return at === null ? [] : [{ letter: letterOf(index), piece: index, at }]
    }),
  )
  const gather = () => {
    const shape = hand()
    return isCut() || shape === 'move' ? undefined : shape
  }
  return (
    <Card flush label={t('assign.mapLabel')}>
      <div class="row">
        <Show
          when={isCut()}
          fallback={
            <div class="grow">
              <Pick
                legend={t('assign.hand')}
                hideLegend
                look="joined"
                value={hand()}
                onPick={setHand}
                options={(['move', 'lasso', 'box'] as const).map((value) => ({
                  value,
                  words: t(`assign.hands.${value}`),
                }))}
              />
            </div>
          }
        >
          <span class="grow">{t('assign.tapToMove')}</span>
          <Button icon="undo" disabled={!props.cut.mayUndo()} onPress={props.cut.undo}>
            {t('assign.undoMove')}
          </Button>
        </Show>
      </div>
      <Suspense fallback={<Loading words={common('map.loading')} />}>
        <MapView
          label={t('assign.map')}
          streets={streetsOf(props.work)}
          stretches={stretches()}
          seals={seals()}
          gather={gather()}
          fitKey={`${props.work.area()?.id}:${props.work.parts().length > 0}`}
          size="big"
          onStretch={(id) => (isCut() ? props.onUnit(id) : props.work.choice.toggle(id))}
          onGather={(ids) => props.work.choice.set(ids, true)}
        />
      </Suspense>
      <Show when={!isCut()}>
        <p class="map-note">{t('assign.mapKey')}</p>
      </Show>
    </Card>
  )
}

function streetsOf(work: Work): MapStreet[] {
  const drawn = new Map(work.parts().flatMap(({ street }) => (street?.line ? [[street.id, street] as const] : [])))
  return [...drawn.values()].flatMap(({ id, name, kind, line }) =>
    line === null ? [] : [{ id, name, lane: kind === 'lane', line }],
  )
}

const asLine = (lines: LonLat[][]): MapStretch['line'] => ({ type: 'MultiLineString', coordinates: lines })

const stretchesOfParts = (work: Work): MapStretch[] =>
  work.parts().flatMap((part) => {
    const { lines, side } = stretchOfPart(part, part.street, part.doors ?? [])
    if (lines.length === 0) return []
    const given = part.holders.length > 0 ? 'given' : 'free'
    return [{ id: part.part_id, line: asLine(lines), side, look: work.choice.has(part.part_id) ? 'chosen' : given }]
  })

const stretchesOfPieces = (work: Work, cut: Cut): MapStretch[] =>
  cut.pieces().flatMap((piece, index) =>
    piece.units.flatMap((unit) => {
      const part = work.partOf(unit.part_id)
      const shape = sliceOf(unit) ?? part
      if (part === undefined || shape === undefined) return []
      const { lines, side, homes } = stretchOfPart(shape, part.street, doorsIn(part.doors ?? [], shape))
      return lines.length === 0 ? [] : [{ id: unitKey(unit), line: asLine(lines), side, homes, look: index }]
    }),
  )
