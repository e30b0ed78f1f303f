import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Chip, Chips } from '../../ui/chip.tsx'
import { countsOf, shows } from './booking.ts'
import type { InboxLook, LedPlaces } from './inbox-data.ts'
import type { Filter } from './inbox-filter.ts'

export function ShownChips(props: { filter: Filter; inbox: InboxLook }) {
  const { t } = useTeamwork()
  const counts = () => {
    const found = props.inbox.found()
    return found && countsOf(found, props.inbox.now())
  }
  return (
    <Show when={counts()}>
      {(known) => (
        <Chips label={t('bookings.show')}>
          <For each={shows}>
            {(show) => (
              <Chip pressed={props.filter.shown() === show} onPress={() => props.filter.set({ show })}>
                {t(`bookings.shows.${show}`, known()[show])}
              </Chip>
            )}
          </For>
        </Chips>
      )}
    </Show>
  )
}

/** For who leads several places: one tap to each. */
export function AreaChips(props: { filter: Filter; places: LedPlaces }) {
  const { t } = useTeamwork()
  const choose = (id: string) => props.filter.set({ at: id === '' ? undefined : id })
  return (
    <Show when={props.places.neighbourhoods.length > 1}>
      <Chips label={t('bookings.area')} slide>
        <Chip pressed={props.filter.areaId() === ''} onPress={() => choose('')}>
          {t('bookings.everywhere')}
        </Chip>
        <For each={props.places.neighbourhoods}>
          {({ id }) => (
            <Chip pressed={props.filter.areaId() === id} onPress={() => choose(id)}>
              {props.places.names.get(id)}
            </Chip>
          )}
        </For>
      </Chips>
    </Show>
  )
}
