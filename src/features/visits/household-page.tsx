import { For, Show } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { CareCard } from './care-card.tsx'
import { HomeHead } from './home-head.tsx'
import { HomePage } from './home-page.tsx'
import { NeedsCard } from './needs-card.tsx'
import type { Home } from './visits-data.ts'
import { VisitTrail } from './visit-trail.tsx'

export function HouseholdPage() {
  const { t } = useI18n()
  return (
    <HomePage
      title={t('visit.thisHome')}
      back={(home) => `/streets/${home.household.part_id}`}
      foot={(home) => (
        <LinkButton kind="main" full icon="edit" href={`/households/${home().household.id}/visit`}>
          {t('household.logVisit')}
        </LinkButton>
      )}
    >
      {(home) => (
        <>
          <HomeHead home={home()} />
          <PeopleCard home={home()} />
          <NeedsCard home={home()} />
          <CareCard home={home()} />
          <VisitTrail home={home()} />
        </>
      )}
    </HomePage>
  )
}

function PeopleCard(props: { home: Home }) {
  const { t } = useI18n()
  return (
    <Card flush title={t('household.people')}>
      <Show when={props.home.people.length > 0} fallback={<p class="row soft">{t('household.noPeople')}</p>}>
        <Rows>
          <For each={props.home.people}>
            {(person) => (
              <Row href={`/households/${props.home.household.id}/people/${person.id}`}>
                <RowText
                  title={person.full_name ?? person.called ?? t('household.noName')}
                  note={person.priorities.map((priority) => t(`priorities.${priority}`)).join(' · ')}
                />
              </Row>
            )}
          </For>
        </Rows>
      </Show>
    </Card>
  )
}
