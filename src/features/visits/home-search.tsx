import { For, Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Field } from '../../ui/field.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { findHomes } from './find-homes.ts'
import { type KnownHome, createHomesHere } from './homes-data.ts'

const listed = 6

/** Another home among those on this phone, by number and street. */
export function HomeSearch(props: { exceptId?: string | undefined; onPick: (home: KnownHome) => void }) {
  const { t } = useI18n()
  const homes = createHomesHere()
  const [typed, setTyped] = createSignal('')
  const found = () =>
    findHomes(
      homes().filter(({ id }) => id !== props.exceptId),
      typed(),
      listed,
    )
  return (
    <>
      <Field
        label={t('household.find')}
        hint={t('household.findHint')}
        type="search"
        value={typed()}
        onInput={setTyped}
      />
      <Show when={typed().trim() !== ''}>
        <Show when={found().length > 0} fallback={<p class="soft">{t('common.nothingFound')}</p>}>
          <Rows label={t('household.find')}>
            <For each={found()}>
              {(home) => (
                <Row onPress={() => props.onPick(home)}>
                  <Plate>{home.number}</Plate>
                  <RowText title={home.street} note={home.block} />
                </Row>
              )}
            </For>
          </Rows>
        </Show>
      </Show>
    </>
  )
}
