import { For, Show } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { DoorState } from '../../ui/door-state.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Tag } from '../../ui/tag.tsx'
import { CareNote } from './care-note.tsx'
import type { Home } from './visits-data.ts'

/** Whose door this is, what they need, and how it went last. */
export function HomeHead(props: { home: Home }) {
  const { t, relativeDay } = useI18n()
  const house = () => props.home.household
  const owner = () => {
    const first = props.home.people[0]
    const name = first?.called ?? first?.full_name
    return name ? t('household.homeOf', name) : t('today.unnamedHome')
  }
  const inBlock = () =>
    [house().building, house().floor === '' ? '' : t('street.floor', house().floor), house().unit]
      .filter((word) => word !== '')
      .join(' · ')
  return (
    <section class="stack" aria-label={t('visit.thisHome')}>
      <div class="line">
        <Plate size="big">{house().number}</Plate>
        <div class="grow">
          <h2>{owner()}</h2>
          <p class="soft">{[props.home.street?.name, inBlock()].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      <CareNote home={props.home} />
      <Show when={house().needs.length + house().priorities.length > 0}>
        <div class="line">
          <For each={house().needs}>{(need) => <Tag icon="nets">{t(`needs.${need}`)}</Tag>}</For>
          <For each={house().priorities}>{(priority) => <Tag icon="people">{t(`priorities.${priority}`)}</Tag>}</For>
        </div>
      </Show>
      <Show when={props.home.visits[0]}>
        {(last) => (
          <div class="line">
            <DoorState state={last().outcome} />
            <span class="soft">{relativeDay(last().visited_at)}</span>
          </div>
        )}
      </Show>
    </section>
  )
}
