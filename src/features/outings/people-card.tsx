import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import type { OutingPeople, createOutingPeople } from './outing-acts-data.ts'

const order = ['yes', 'asked', 'no']

const compare = (a: OutingPeople['people'][number], b: OutingPeople['people'][number]) =>
  order.indexOf(a.answer) - order.indexOf(b.answer) || compareVietnamese(a.called ?? '', b.called ?? '')

/** Who said yes, who has not answered, who cannot. */
export function PeopleCard(props: { people: ReturnType<typeof createOutingPeople> }) {
  const { t, common } = useTeamwork()
  const listed = () => props.people.found()?.people.toSorted(compare)
  return (
    <Card flush title={t('outings.people')}>
      <Rows>
        <Show
          when={listed()}
          fallback={<p class="row">{props.people.failure() ? t('outings.peopleOffline') : common('common.loading')}</p>}
        >
          {(people) => (
            <For each={people()}>
              {(person) => {
                const name = () => person.called ?? t('outings.someone')
                return (
                  <Row>
                    <RowText title={name()} note={t(`outings.answers.${person.answer}`)} />
                    <Show when={person.phone}>
                      {(phone) => <LinkButton href={`tel:${phone()}`} icon="call" only={t('outings.call', name())} />}
                    </Show>
                  </Row>
                )
              }}
            </For>
          )}
        </Show>
      </Rows>
    </Card>
  )
}
