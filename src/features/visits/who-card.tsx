import { Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { useI18n } from '../../i18n/i18n.tsx'
import { Card } from '../../ui/card.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Note } from '../../ui/note.tsx'
import { Pick } from '../../ui/pick.tsx'
import type { HelpDraft } from './help-draft.ts'
import { type Home, createNaming } from './visits-data.ts'

interface WhoCardProps {
  home: Home
  draft: HelpDraft
  setDraft: SetStoreFunction<HelpDraft>
}

/** Someone known here, someone new, or people counted without a name. */
export function WhoCard(props: WhoCardProps) {
  const { t } = useI18n()
  const naming = createNaming()
  const options = () => [
    ...props.home.people.map((person) => ({
      value: person.id,
      words: person.full_name ?? person.called ?? t('household.noName'),
      note: person.priorities.map((priority) => t(`priorities.${priority}`)).join(' · '),
    })),
    { value: 'new', words: t('checkIn.someoneNew'), note: undefined, disabled: naming.isLocked() },
    { value: 'count', words: t('checkIn.countOnly'), note: undefined },
  ]
  return (
    <Card label={t('checkIn.who')}>
      <Pick
        legend={t('checkIn.who')}
        value={props.draft.who ?? undefined}
        onPick={(who) => props.setDraft({ who })}
        options={options()}
      />
      <Show when={naming.isLocked()}>
        <Note kind="wait" icon="shield">
          <p>{t('checkIn.namesLocked')}</p>
        </Note>
      </Show>
      <Show when={props.draft.who === 'count'}>
        <div class="ends">
          <span>{t('checkIn.howMany')}</span>
          <Counter
            label={t('checkIn.howMany')}
            value={props.draft.people}
            least={1}
            most={50}
            onChange={(people) => props.setDraft({ people })}
          />
        </div>
      </Show>
    </Card>
  )
}
