import { For, Show, createMemo } from 'solid-js'
import { partName } from '../../domain/part-name.ts'
import { useWalking } from '../../i18n/walking.ts'
import { Card } from '../../ui/card.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { DoorRow } from './door-row.tsx'
import { createFollowUps, createPartNotes } from './order-data.ts'
import type { MyWalk } from './today-data.ts'
import { type PlannedDoor, doorsReached } from './walk-plan.ts'

type NoteCode = 'go_in_pairs' | 'afternoon' | 'evening' | 'weekend' | 'elderly_first'

/** More of those to come by again would push the streets away. */
const mostFollowUps = 5

/** Below today's doors: homes worth another visit, and the parts in my care. */
export function WalkFoot(props: { walk: MyWalk; doors: PlannedDoor[] }) {
  return (
    <>
      <FollowUps walk={props.walk} />
      <MyParts {...props} />
    </>
  )
}

function FollowUps(props: { walk: MyWalk }) {
  const { t } = useWalking()
  const doors = createFollowUps(() => props.walk)
  const streetOf = (id: string) => props.walk.streets.find((street) => street.id === id)?.name
  return (
    <Show when={doors().length > 0}>
      <Card flush title={t('followUps.title')}>
        <Rows>
          <For each={doors().slice(0, mostFollowUps)}>
            {(door) => <DoorRow door={door} name={undefined} street={streetOf(door.street_id)} me={undefined} />}
          </For>
        </Rows>
      </Card>
    </Show>
  )
}

/** What was given to me, until when, and what to mind there. */
function MyParts(props: { walk: MyWalk; doors: PlannedDoor[] }) {
  const { t, common, day } = useWalking()
  const notes = createPartNotes()
  const doorsOf = createMemo(() => Map.groupBy(props.doors, (door) => door.part_id))
  const words = () => ({
    odd: common('street.odd').toLowerCase(),
    even: common('street.even').toLowerCase(),
    range: (from: number, to: number) => common('street.range', from, to),
  })
  const note = (partId: string, doors: PlannedDoor[]) => {
    const given = notes().get(partId)
    return [
      common('street.summary', doors.length, doorsReached(doors)),
      given?.due_on ? t('part.due', day(given.due_on)) : '',
      given?.note ? t(`part.notes.${given.note as NoteCode}`) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const streetOf = (id: string) => props.walk.streets.find((street) => street.id === id)?.name ?? ''
  return (
    <Card flush title={common('today.myParts')}>
      <Rows>
        <For each={props.walk.parts}>
          {(part) => (
            <Row href={`/streets/${part.id}`}>
              <RowText
                title={partName(part, streetOf(part.street_id), words())}
                note={note(part.id, doorsOf().get(part.id) ?? [])}
              />
            </Row>
          )}
        </For>
      </Rows>
    </Card>
  )
}
