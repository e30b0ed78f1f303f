import { For, Show, createSignal } from 'solid-js'
import { type TurfPiece, type TurfUnit, unitKey } from '../../domain/turf/turf.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { Cut } from './cut.ts'
import { createPeopleOptions } from './people-options.ts'
import { letterOf } from './pieces.ts'
import { createUnitNames } from './unit-names.ts'
import type { Work } from './work.ts'

interface PieceListProps {
  work: Work
  cut: Cut
}

/** The pieces as on the map: letter, homes, minutes, streets, and who gets each. */
export function PieceList(props: PieceListProps) {
  return (
    <ol class="card flush rows">
      <For each={props.cut.pieces().map((_, index) => index)}>
        {(index) => <PieceRow {...props} index={index} piece={() => props.cut.pieces()[index]} />}
      </For>
    </ol>
  )
}

const pieceClass = (index: number) => `letter ${'abcdef'[index % 6]}`

function PieceRow(props: PieceListProps & { index: number; piece: () => TurfPiece | undefined }) {
  const { t, common, number } = useTeamwork()
  const names = createUnitNames(() => props.work)
  const options = createPeopleOptions(() => props.work)
  const [isOpen, setOpen] = createSignal(false)
  const letter = () => letterOf(props.index)
  const units = () => props.piece()?.units ?? []
  const people = () => props.cut.proposal().people[props.index] ?? []
  const give = (first: string, second: string) =>
    props.cut.give(
      props.index,
      [first, second].filter((id, at, all) => id !== '' && all.indexOf(id) === at),
    )
  return (
    <li>
      <div class="row">
        <span class={pieceClass(props.index)}>{letter()}</span>
        <span class="text">
          <strong class="num">
            {common('units.homes', props.piece()?.homes ?? 0)} ·{' '}
            {t('assign.minutes', number(Math.round(props.piece()?.minutes ?? 0)))}
          </strong>
          <span class="soft small">{names.tell(units())}</span>
        </span>
      </div>
      <div class="row">
        <SelectField
          short
          hideLabel
          label={t('assign.personOf', letter())}
          value={people()[0] ?? ''}
          onChange={(id) => give(id, people()[1] ?? '')}
          options={options(t('assign.choosePerson'), { short: true })}
        />
        <Button kind="plain" expanded={isOpen()} onPress={() => setOpen(!isOpen())}>
          {t('assign.streetsOf', letter())}
        </Button>
      </div>
      <Show when={isOpen()}>
        <div class="row">
          <div class="stack grow">
            <Show when={people().length > 0}>
              <SelectField
                label={t('assign.secondOf', letter())}
                value={people()[1] ?? ''}
                onChange={(id) => give(people()[0] ?? '', id)}
                options={options(t('assign.alone'), { but: people().slice(0, 1) })}
              />
            </Show>
            <For each={units()}>
              {(unit) => <UnitMove cut={props.cut} index={props.index} unit={unit} name={names.nameOf(unit)} />}
            </For>
          </div>
        </div>
      </Show>
    </li>
  )
}

function UnitMove(props: { cut: Cut; index: number; unit: TurfUnit; name: string }) {
  const { t, common } = useTeamwork()
  return (
    <SelectField
      label={`${props.name} · ${common('units.homes', props.unit.homes)}`}
      value={String(props.index)}
      onChange={(to) => props.cut.move(unitKey(props.unit), Number(to))}
      options={props.cut.pieces().map((_, at) => ({ value: String(at), words: t('assign.piece', letterOf(at)) }))}
    />
  )
}
