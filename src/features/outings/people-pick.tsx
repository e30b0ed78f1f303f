import { For, Show, createMemo } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { Card } from '../../ui/card.tsx'
import { CheckRow } from '../../ui/check-row.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Note } from '../../ui/note.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Choice, OutingDraft } from './new-outing.ts'
import { createOutingWords } from './outing-words.ts'
import { type Walker, createClashes } from './scheduling-data.ts'

interface PeoplePickProps {
  choice: Choice
  outing: OutingDraft
}

/** Who is asked, who already has something at that hour, and how many more may come by themselves. */
export function PeoplePick(props: PeoplePickProps) {
  const { t } = useTeamwork()
  const words = createOutingWords()
  const clashes = createClashes(() => {
    const moments = props.outing.draft.hours.day === '' ? null : props.outing.moments()
    return moments && { ...moments, people: props.outing.people() }
  })
  const clashOf = createMemo(() => new Map(clashes().map((clash) => [clash.profile_id, words.when(clash)])))
  const people = () =>
    props.choice.people.toSorted(
      (a, b) => Number(b.parts > 0) - Number(a.parts > 0) || compareVietnamese(a.called ?? '', b.called ?? ''),
    )
  return (
    <Card
      flush
      title={t('outings.fresh.who')}
      aside={<Tag icon="people">{t('outings.fresh.asked', props.outing.people().length)}</Tag>}
    >
      <p class="row soft">{t('outings.fresh.whoHint')}</p>
      <Show when={clashOf().size > 0}>
        <div class="row">
          <Note kind="wait" icon="clock" live>
            <p>{t('outings.fresh.clashes', clashOf().size)}</p>
          </Note>
        </div>
      </Show>
      <Rows label={t('outings.fresh.who')}>
        <For each={people()}>
          {(person) => (
            <PersonRow
              person={person}
              isAsked={props.outing.people().includes(person.profile_id)}
              clash={clashOf().get(person.profile_id)}
              onToggle={() => props.outing.togglePerson(person.profile_id)}
            />
          )}
        </For>
      </Rows>
      <div class="row">
        <span class="grow">{t('outings.fresh.openPlaces')}</span>
        <Counter
          label={t('outings.fresh.openPlaces')}
          value={props.outing.draft.openPlaces}
          most={50}
          onChange={(places) => props.outing.set('openPlaces', places)}
        />
      </div>
    </Card>
  )
}

interface PersonRowProps {
  person: Walker
  isAsked: boolean
  clash: string | undefined
  onToggle: () => void
}

function PersonRow(props: PersonRowProps) {
  const { t } = useTeamwork()
  const note = () =>
    [
      props.person.is_paused ? t('outings.fresh.paused') : t('outings.fresh.homesLeft', props.person.homes_left),
      props.clash && t('outings.fresh.clash', props.clash),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <CheckRow checked={props.isAsked} onChange={() => props.onToggle()}>
      <RowText title={props.person.called ?? t('outings.someone')} note={note()} />
    </CheckRow>
  )
}
