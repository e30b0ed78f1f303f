import { For, Show, createSignal } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Counter } from '../../ui/counter.tsx'
import type { AtDoor } from './at-door.ts'
import { createCounting, mostCounted } from './counting.ts'
import { type Group, allGroups, groupsFor } from './groups.ts'

/** Big plus and minus for who gives no name: each helper counts whom they let in. */
export function CountsCard(props: { at: AtDoor }) {
  const { t } = useClassDoor()
  const [isWhole, setWhole] = createSignal(false)
  const tally = (group: Group) => props.at.attending.tally(props.at.venueId, group)
  const counting = createCounting<Group>({
    read: (group) => tally(group).mine,
    write: (group, people) => props.at.attending.count(group, props.at.coming, people),
  })
  const isCounted = (group: Group) => tally(group).mine + tally(group).others > 0
  const usual = () => groupsFor(props.at.door.held.audience)
  const groups = () => [
    ...usual(),
    ...allGroups.filter((group) => !usual().includes(group) && (isWhole() || isCounted(group))),
  ]
  const othersOf = (group: Group) => tally(group).others
  return (
    <Card title={t('counts.title')}>
      <For each={groups()}>
        {(group) => (
          <div class="ends">
            <span class="grow">
              {t(`groups.${group}`)}
              <Show when={othersOf(group) > 0}>
                <br />
                <span class="small soft">{t('counts.others', othersOf(group))}</span>
              </Show>
            </span>
            <Counter
              label={t(`groups.${group}`)}
              value={counting.shown(group)}
              most={mostCounted}
              onChange={(people) => void counting.add(group, people - counting.shown(group))}
            />
          </div>
        )}
      </For>
      <Show when={groups().length < allGroups.length}>
        <Button kind="plain" icon="plus" onPress={() => setWhole(true)}>
          {t('counts.moreGroups')}
        </Button>
      </Show>
    </Card>
  )
}
