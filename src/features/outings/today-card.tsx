import { Show } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { AnswerTag } from './answer-tag.tsx'
import { geoLink } from '../../domain/geo-link.ts'
import { meetingPlace } from './outing.ts'
import { createOutingWords } from './outing-words.ts'
import type { KnownOuting } from './outings-data.ts'

/** Among today's doors: the hour, the meeting point and the way there. */
export function TodayCard(props: { known: KnownOuting }) {
  const { t } = useTeamwork()
  const words = createOutingWords()
  const outing = () => props.known.outing
  return (
    <Card title={t('outings.today')} aside={<AnswerTag known={props.known} />}>
      <p>
        <strong>{capitalise(words.hours(outing()))}</strong>
        <br />
        {t('outings.meetAt', outing().meeting_words)}
      </p>
      <div class="line">
        <Show when={meetingPlace(outing())}>
          {(place) => (
            <LinkButton href={geoLink(place(), outing().meeting_words)} icon="pin">
              {t('outings.way')}
            </LinkButton>
          )}
        </Show>
        <LinkButton href={`/outings/${outing().id}`} icon="cal">
          {t('outings.open')}
        </LinkButton>
      </div>
    </Card>
  )
}
