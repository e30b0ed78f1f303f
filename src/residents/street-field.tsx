import { For, Show, createMemo } from 'solid-js'
import type { HelpStreet } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { Field } from '../ui/field.tsx'
import { Row, RowText, Rows } from '../ui/row.tsx'
import { helpDraft } from './draft.ts'
import { findStreets, streetNamed } from './find-street.ts'

/** A few letters bring the street; one the ward does not know may stand as it was typed. */
export function StreetField(props: { streets: HelpStreet[]; error: string | undefined }) {
  const { t } = useResidents()
  const { draft, set } = helpDraft
  const found = createMemo(() =>
    draft.street?.name === draft.streetTyped ? [] : findStreets(props.streets, draft.streetTyped),
  )
  const isUnknown = () =>
    draft.street === null && draft.streetTyped.trim() !== '' && found().length === 0 && props.streets.length > 0
  return (
    <div class="stack tight">
      <Field
        label={t('where.street')}
        hint={t('where.streetHint')}
        error={props.error}
        value={draft.streetTyped}
        onInput={(streetTyped) => set({ streetTyped, street: streetNamed(props.streets, streetTyped) })}
      />
      <Show when={found().length > 0}>
        <section class="card flush">
          <Rows label={t('where.street')}>
            <For each={found()}>
              {({ id, name }) => (
                <Row onPress={() => set({ street: { id, name }, streetTyped: name })}>
                  <RowText title={name} />
                </Row>
              )}
            </For>
          </Rows>
        </section>
      </Show>
      <Show when={isUnknown()}>
        <p class="soft" role="status">
          {t('where.streetNone')}
        </p>
      </Show>
    </div>
  )
}
