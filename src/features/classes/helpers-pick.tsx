import { For, Match, Show, Switch } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { CheckRow } from '../../ui/check-row.tsx'
import { Loading } from '../../ui/loading.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import type { HelperDraft } from './new-class.ts'
import { createPeople, nameOf } from './scheduling-data.ts'

interface HelpersPickProps {
  /** Whoever hosts is not picked: they help anyhow. */
  hostId: string
  helpers: HelperDraft[]
  venueNames: string[]
  onToggle: (profileId: string) => void
  onVenue: (profileId: string, venue: number | null) => void
}

const everywhere = 'all'

/** Who checks people in, and at which of several places. */
export function HelpersPick(props: HelpersPickProps) {
  const { t } = useClasses()
  const people = createPeople()
  const others = () => people.found()?.filter(({ id }) => id !== props.hostId) ?? []
  const helperOf = (id: string) => props.helpers.find(({ profileId }) => profileId === id)
  return (
    <Switch fallback={<Loading />}>
      <Match when={people.failure()}>
        <p class="soft">{t('scheduling.helpersUnknown')}</p>
      </Match>
      <Match when={people.found()}>
        <Rows label={t('scheduling.helpers')}>
          <For each={others()}>
            {(person) => (
              <>
                <CheckRow checked={helperOf(person.id) !== undefined} onChange={() => props.onToggle(person.id)}>
                  <RowText title={nameOf(person) ?? t('scheduling.someone')} />
                </CheckRow>
                <Show when={props.venueNames.length > 1 && helperOf(person.id)}>
                  {(helper) => (
                    <div class="row">
                      <SelectField
                        label={t('scheduling.at', nameOf(person) ?? t('scheduling.someone'))}
                        value={helper().venue === null ? everywhere : String(helper().venue)}
                        onChange={(chosen) => props.onVenue(person.id, chosen === everywhere ? null : Number(chosen))}
                        options={[
                          { value: everywhere, words: t('scheduling.everywhere') },
                          ...props.venueNames.map((name, at) => ({
                            value: String(at),
                            words: name.trim() === '' ? t('scheduling.venue', at + 1) : name,
                          })),
                        ]}
                      />
                    </div>
                  )}
                </Show>
              </>
            )}
          </For>
        </Rows>
      </Match>
    </Switch>
  )
}
