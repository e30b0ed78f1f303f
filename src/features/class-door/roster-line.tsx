import { Show } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { CheckRow } from '../../ui/check-row.tsx'
import { RowText } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Came } from './came.ts'
import { type RosterRow, lastDigits } from './roster.ts'

interface RosterLineProps {
  row: RosterRow
  /** A line nobody stands in is kept for whoever is found next. */
  isShown: boolean
  fact: Came | undefined
  /** The place they enrolled for, where it is another. */
  elsewhere: string | undefined
  onToggle: (isHere: boolean) => void
  onOpen: () => void
}

/** Somebody expected: a press anywhere on the line says that they are here. */
export function RosterLine(props: RosterLineProps) {
  const { t } = useClassDoor()
  const name = () => props.row.called ?? t('roster.nameless')
  const people = () => props.fact?.people_count ?? props.row.people
  const note = () =>
    [
      lastDigits(props.row) && t('roster.digits', lastDigits(props.row)),
      people() > 1 && (props.fact ? t('roster.cameWith', people()) : t('roster.people', people())),
      props.elsewhere && t('roster.elsewhere', props.elsewhere),
      props.fact?.needs_visit && t('roster.needsVisit'),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <div class="ticked" hidden={!props.isShown}>
      <CheckRow checked={props.fact !== undefined} onChange={props.onToggle}>
        <RowText title={name()} note={note()} />
        <Show when={props.fact} fallback={<StandingTag row={props.row} />}>
          <Tag kind="good" icon="check">
            {t('roster.here')}
          </Tag>
        </Show>
      </CheckRow>
      <Button icon="edit" only={t('person.open', name())} onPress={() => props.onOpen()} />
    </div>
  )
}

function StandingTag(props: { row: RosterRow }) {
  const { t } = useClassDoor()
  return (
    <Show when={props.row.standing === 'waiting' || props.row.standing === 'cancelled'}>
      <Tag>{props.row.standing === 'waiting' ? t('roster.waiting') : t('roster.cancelled')}</Tag>
    </Show>
  )
}
