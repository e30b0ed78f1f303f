import { For, Show, createMemo, createSignal } from 'solid-js'
import type { HelpStart } from '../backend/public-door.ts'
import { useResidents } from '../i18n/residents.ts'
import { compareVietnamese, foldVietnamese } from '../i18n/vietnamese.ts'
import { Field } from '../ui/field.tsx'
import { Row, RowText, Rows } from '../ui/row.tsx'
import { createPlaces } from './start-data.ts'

interface Area {
  id: string
  name: string
}

interface AreaChoiceProps {
  start: HelpStart | undefined
  onChoose: (area: Area) => void
}

/** Those of the ward to press; any other by its name, old or new. */
export function AreaChoice(props: AreaChoiceProps) {
  const { t } = useResidents()
  const [typed, setTyped] = createSignal('')
  const words = () => (typed().trim().length > 1 ? typed().trim() : null)
  const places = createPlaces(words)
  const onceCalled = (names: string[]) => (names.length > 0 ? t('where.areaOnce', names.join(', ')) : undefined)
  const near = createMemo(() =>
    (props.start?.neighbourhoods ?? [])
      .filter(({ name, former_names }) => {
        const known = foldVietnamese([name, ...former_names].join(' '))
        return known.includes(foldVietnamese(typed().trim()))
      })
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .map(({ id, name, former_names }) => ({ id, name, note: onceCalled(former_names) })),
  )
  const elsewhere = () =>
    words() === null
      ? []
      : (places.found()?.places ?? [])
          .filter(({ id, level }) => level === 'neighbourhood' && !near().some((known) => known.id === id))
          .map(({ id, name, within, former_name }) => ({
            id,
            name,
            note: [within, former_name && onceCalled([former_name])].filter(Boolean).join(' · '),
          }))
  const listed = () => [...near(), ...elsewhere()]
  return (
    <div class="stack">
      <Field label={t('where.areaFind')} hint={t('where.areaHint')} type="search" value={typed()} onInput={setTyped} />
      <section class="card flush">
        <Rows label={t('where.area')}>
          <For each={listed()}>
            {(area) => (
              <Row onPress={() => props.onChoose({ id: area.id, name: area.name })}>
                <RowText title={area.name} note={area.note} />
              </Row>
            )}
          </For>
        </Rows>
      </section>
      <Show when={words() !== null && listed().length === 0 && places.found()}>
        <p role="status">{t('where.areaNone')}</p>
      </Show>
    </div>
  )
}
