import { For, Show, createSignal, untrack } from 'solid-js'
import { useAnnouncing } from '../../i18n/announcing.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Row, RowText, Rows } from '../../ui/row.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type ClassResult, createPeopleSearch, createPlacing } from './news-data.ts'

export type Unplaced = ClassResult['unplaced'][number]

interface PlaceSheetProps {
  one: Unplaced
  onPlaced: () => void
  onClose: () => void
}

/** Whoever came is somebody of a home in one's care: then their record tells it, and they count once. */
export function PlaceSheet(props: PlaceSheetProps) {
  const { t } = useAnnouncing()
  // People are called by the last word of their name: it finds most of them without typing.
  const [typed, setTyped] = createSignal(
    untrack(() => props.one.called)
      ?.split(' ')
      .at(-1) ?? '',
  )
  const [refused, setRefused] = createSignal<string | null>(null)
  const found = createPeopleSearch(typed)
  const placing = createPlacing(() => props.onPlaced())
  async function place(personId: string) {
    setRefused(null)
    const answer = await placing.place(props.one.enrolment_id, personId)
    if (answer === null) return
    if (answer.outcome !== 'placed') return setRefused(t(`after.refused.${answer.outcome}`))
    showToast({ text: t('after.placed') })
    props.onClose()
  }
  return (
    <Sheet open onClose={props.onClose} title={t('after.placeTitle', props.one.called ?? t('after.someone'))}>
      <Field label={t('after.find')} hint={t('after.findHint')} type="search" value={typed()} onInput={setTyped} />
      <Show when={typed().trim() !== '' && found().length === 0}>
        <p role="status">{t('after.findNone')}</p>
      </Show>
      <Rows>
        <For each={found()}>
          {({ id, name, home }) => (
            <Row onPress={placing.isBusy() ? undefined : () => void place(id)}>
              <RowText title={name} note={home} />
            </Row>
          )}
        </For>
      </Rows>
      <ActTrouble failure={placing.failure()} refused={refused()} needsSignal={t('after.actNeedsSignal')} />
      <Button onPress={props.onClose}>{t('after.close')}</Button>
    </Sheet>
  )
}
