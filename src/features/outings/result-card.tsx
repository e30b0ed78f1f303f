import { Match, Show, Switch } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import type { OutingPeople, createOutingPeople } from './outing-acts-data.ts'

/** What the people of an outing wrote down on its streets while it lasted: lanes, homes, people, hours. */
export function ResultCard(props: { people: ReturnType<typeof createOutingPeople> }) {
  const { t } = useTeamwork()
  const result = () => props.people.found()?.result
  return (
    <Card title={t('outings.result.title')}>
      <Switch fallback={<Loading />}>
        <Match when={result() && result()?.homes_attempted === 0 && result()?.people_helped === 0}>
          <p>{t('outings.result.nothing')}</p>
        </Match>
        <Match when={result()}>{(done) => <Figures result={done()} />}</Match>
        <Match when={props.people.failure()}>
          <p>{t('outings.result.offline')}</p>
        </Match>
      </Switch>
    </Card>
  )
}

function Figures(props: { result: NonNullable<OutingPeople['result']> }) {
  const { t } = useTeamwork()
  return (
    <ul class="stack tight">
      <li>{t('outings.result.streets', props.result.streets)}</li>
      <li>{t('outings.result.homes', props.result.homes_reached, props.result.homes_attempted)}</li>
      <li>{t('outings.result.people', props.result.people_helped)}</li>
      <Show when={props.result.minutes > 0}>
        <li>{t('outings.result.time', props.result.minutes)}</li>
      </Show>
    </ul>
  )
}
