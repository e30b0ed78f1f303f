import { Show } from 'solid-js'
import { placeSaid, whenSaid } from '../../i18n/announcing/said-of-class.ts'
import { told } from '../../i18n/classes/told.ts'
import { type Language, capitalise } from '../../i18n/format.ts'
import { spellCode } from '../../i18n/spell-code.ts'
import { Facts } from '../../ui/facts.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Slip } from '../../ui/slip.tsx'
import { SpokenCode } from '../../ui/spoken-code.tsx'
import type { KnownClass } from './classes-data.ts'
import { seatPage } from './told-words.ts'

export interface Seat {
  enrolmentId: string
  venueId: string
  code: string
  /** Null with a seat. */
  placeInLine: number | null
  people: number
  /** Without one the code opens nothing: it is asked for with the last digits of the number. */
  hasPhone: boolean
}

/** Paper for who has no phone at hand: whoever stands at the door scans its square. */
export function EnrolledSlip(props: { known: KnownClass; seat: Seat; language: Language }) {
  const words = () => told[props.language].slip
  const held = () => props.known.held
  const where = () => {
    const venue = props.known.venues.find(({ id }) => id === props.seat.venueId)
    if (held().mode === 'online' || venue === undefined) return words().online
    return held().mode === 'mixed' ? `${placeSaid(venue)} · ${words().online}` : placeSaid(venue)
  }
  const square = () => `${seatPage(location.origin)}?code=${props.seat.code}#${props.seat.enrolmentId}`
  return (
    <Slip label={held().title}>
      <Show when={props.seat.hasPhone}>
        <div>
          <p class="soft">{words().code}</p>
          <SpokenCode code={props.seat.code} />
          <p class="small">{words().spoken(spellCode(props.seat.code, props.language))}</p>
          <p class="small address">{words().open(seatPage(location.host))}</p>
        </div>
      </Show>
      <Facts
        facts={[
          { icon: 'board', name: words().what, words: <strong>{held().title}</strong> },
          { icon: 'cal', name: words().when, words: capitalise(whenSaid(held(), props.language)) },
          { icon: 'pin', name: words().where, words: where() },
          { icon: 'people', name: words().people, words: words().peopleCount(props.seat.people) },
        ]}
      />
      <div class="line">
        <QrCode text={square()} label={words().square} />
        <div class="grow">
          <Show when={props.seat.placeInLine}>{(place) => <p>{words().waiting(place())}</p>}</Show>
          <p>{words().scan}</p>
        </div>
      </div>
    </Slip>
  )
}
