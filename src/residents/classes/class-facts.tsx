import { Show } from 'solid-js'
import type { PublicClass } from '../../backend/public-classes.ts'
import { useAttending } from '../../i18n/attending.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { hoursWords, seatWords, venueWords } from './class-words.ts'

/** When, where, who teaches, what. */
export function ClassFacts(props: { held: PublicClass }) {
  const { t, language } = useAttending()
  const where = () => (
    <>
      {props.held.venues.map((venue) => (
        <p>
          {venueWords(venue)}
          <br />
          <span class="soft">{seatWords(venue)}</span>
        </p>
      ))}
      <Show when={props.held.mode !== 'in_person'}>
        <p>{props.held.mode === 'online' ? t('class.online') : t('class.mixed')}</p>
      </Show>
    </>
  )
  const skills = () => props.held.skills.map(({ name }) => name[language()]).join(', ')
  const facts = (): Fact[] => [
    { icon: 'cal', name: t('class.when'), words: <strong>{hoursWords(props.held)}</strong> },
    { icon: 'pin', name: t('class.where'), words: where() },
    { icon: 'people', name: t('class.who'), words: props.held.team_name },
    ...(skills() === '' ? [] : [{ icon: 'board', name: t('class.skills'), words: skills() } as const]),
    ...(props.held.language === 'vi'
      ? []
      : [{ icon: 'text', name: t('class.language'), words: t(`class.languages.${props.held.language}`) } as const]),
  ]
  return <Facts facts={facts()} />
}

/** That it was moved or will not be held. */
export function ClassNews(props: { held: PublicClass }) {
  const { t } = useAttending()
  return (
    <Show
      when={props.held.cancel_reason}
      fallback={
        <Show when={props.held.was_moved}>
          <Note kind="wait" icon="info">
            <p>{t('class.moved')}</p>
          </Note>
        </Show>
      }
    >
      {(reason) => (
        <Note kind="bad">
          <p>{t('class.cancelled', t(`class.reasons.${reason()}`))}</p>
        </Note>
      )}
    </Show>
  )
}
