import { Show } from 'solid-js'
import { DoorState } from '../../ui/door-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { LonLat } from '../../ui/map/map-props.ts'
import { Plate } from '../../ui/plate.tsx'
import { Row, RowText } from '../../ui/row.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { createDoorWords } from './door-words.ts'
import type { PlannedDoor } from './walk-plan.ts'

interface DoorRowProps {
  door: PlannedDoor
  name: string | null | undefined
  street: string | undefined
  me: LonLat | undefined
}

/** Where it is written down; of a booking everything that is known of it comes first. */
export const hrefOf = ({ id, booking }: PlannedDoor) =>
  booking ? `/bookings/${booking.id}` : `/households/${id}/visit`

export function DoorRow(props: DoorRowProps) {
  const { t } = useI18n()
  const words = createDoorWords()
  return (
    <Row href={hrefOf(props.door)}>
      <Plate>{props.door.number}</Plate>
      <RowText
        title={props.door.booking?.called ?? props.name ?? t('today.unnamedHome')}
        note={words(props.door, props)}
      />
      <Show when={props.door.in_pairs}>
        <Icon name="people" label={t('today.inPairs')} />
      </Show>
      <DoorState state={props.door.state} iconOnly />
    </Row>
  )
}
