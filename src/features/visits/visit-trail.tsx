import { Show } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { useOutbox } from '../../i18n/outbox.ts'
import { Card } from '../../ui/card.tsx'
import { DoorState } from '../../ui/door-state.tsx'
import { Trail } from '../../ui/trail.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { SendingTag } from './sending-tag.tsx'
import type { Home } from './visits-data.ts'

/** Every time somebody knocked, oldest first, each with where its record lies. */
export function VisitTrail(props: { home: Home }) {
  const { t, relativeDay, hour, day, number } = useI18n()
  const { t: outbox } = useOutbox()
  const steps = () =>
    props.home.visits.toReversed().map((visit) => ({
      when: `${relativeDay(visit.visited_at)}, ${hour(visit.visited_at)}`,
      at: visit.visited_at,
      words: (
        <span class="line">
          <DoorState state={visit.outcome} />
          <Show when={visit.come_back_at}>
            {(comeBack) => <span>{t('today.dueAt', `${hour(comeBack())} ${day(comeBack())}`)}</span>}
          </Show>
          <SendingTag state={visit.sending} />
          <Show when={visit.sending === 'atWard' && visit.receipt}>
            {(receipt) => <span class="soft small">{outbox('receipt', number(receipt()))}</span>}
          </Show>
          <Show when={visit.mayCorrect}>
            <LinkButton
              kind="plain"
              href={`/households/${props.home.household.id}/visits/${visit.root_id ?? visit.id}`}
            >
              {t('common.edit')}
            </LinkButton>
          </Show>
        </span>
      ),
    }))
  return (
    <Card title={t('household.history')}>
      <Show when={props.home.visits.length > 0} fallback={<p class="soft">{t('household.noHistory')}</p>}>
        <Trail label={t('household.history')} steps={steps()} />
      </Show>
    </Card>
  )
}
