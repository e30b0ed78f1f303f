import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Work } from './work.ts'

/** Who walks here, with what each still has to do: the way to hand over all of one person's streets. */
export function PeopleCard(props: { work: Work }) {
  const { t } = useTeamwork()
  return (
    <Card flush title={t('assign.people')}>
      <Rows>
        <For each={props.work.people()}>
          {(person) => (
            <Row href={person.parts > 0 ? `/assign/${props.work.area()?.id}/person/${person.profile_id}` : undefined}>
              <Icon name="person" />
              <RowText
                title={person.called}
                note={`${t('units.parts', person.parts)} · ${t('assign.homesLeft', person.homes_left)}`}
              />
              <Show when={person.is_paused}>
                <Tag kind="wait" icon="clock">
                  {t('assign.paused')}
                </Tag>
              </Show>
              <Show when={person.parts > 0}>
                <Icon name="next" />
              </Show>
            </Row>
          )}
        </For>
      </Rows>
    </Card>
  )
}
