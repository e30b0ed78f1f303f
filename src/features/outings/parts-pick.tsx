import { For, Show, createMemo, createSignal } from 'solid-js'
import { areaTitle } from '../../domain/area-title.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese, foldVietnamese } from '../../i18n/vietnamese.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckRow } from '../../ui/check-row.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { RowText, Rows } from '../../ui/row.tsx'
import type { Choice, OutingDraft } from './new-outing.ts'
import { createOutingWords } from './outing-words.ts'
import { type GivenPart, createPlaces } from './scheduling-data.ts'

interface PartsPickProps {
  choice: Choice
  outing: OutingDraft
}

const homesOf = (parts: GivenPart[]) => parts.reduce((homes, part) => homes + part.homes, 0)

/** Streets of the outing: all given out in a place at once, or one by one. */
export function PartsPick(props: PartsPickProps) {
  const { t } = useTeamwork()
  const places = createPlaces()
  const [isOneByOne, setOneByOne] = createSignal(false)
  const given = createMemo(() =>
    Map.groupBy(
      props.choice.parts.filter(({ holders }) => holders.length > 0),
      ({ neighbourhood_id }) => neighbourhood_id,
    ),
  )
  const areas = () =>
    [...given()]
      .map(([areaId, parts]) => {
        const area = places()?.areas.get(areaId)
        return { name: area ? areaTitle(area) : '', ids: parts.map(({ part_id }) => part_id) }
      })
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
  return (
    <Card title={t('outings.fresh.which')}>
      <Show when={given().size > 0} fallback={<p>{t('outings.fresh.noParts')}</p>}>
        <p class="soft">{t('outings.fresh.whichHint')}</p>
        <Chips label={t('outings.fresh.which')}>
          <For each={areas()}>
            {(area) => (
              <Chip
                pressed={area.ids.every((id) => props.outing.draft.partIds.includes(id))}
                onPress={() => props.outing.toggleParts(area.ids)}
              >
                {t('outings.fresh.oneArea', area.name, area.ids.length)}
              </Chip>
            )}
          </For>
        </Chips>
      </Show>
      <p role="status">
        <strong>
          {t('outings.fresh.chosen', props.outing.chosenParts().length, homesOf(props.outing.chosenParts()))}
        </strong>
      </p>
      <Button icon="road" expanded={isOneByOne()} onPress={() => setOneByOne(!isOneByOne())}>
        {t('outings.fresh.one')}
      </Button>
      <Show when={isOneByOne()}>
        <OneByOne {...props} />
      </Show>
    </Card>
  )
}

const listedAtOnce = 12

function OneByOne(props: PartsPickProps) {
  const { t, common } = useTeamwork()
  const words = createOutingWords()
  const places = createPlaces()
  const [typed, setTyped] = createSignal('')
  const named = createMemo(() =>
    props.choice.parts
      .map((part) => ({
        id: part.part_id,
        name: words.partName(part, places()?.streets.get(part.street_id)?.name),
        homes: part.homes,
        holders: part.holders.map(({ called }) => called ?? t('outings.someone')).join(', '),
      }))
      .toSorted((a, b) => compareVietnamese(a.name, b.name)),
  )
  const found = () => named().filter(({ name }) => foldVietnamese(name).includes(foldVietnamese(typed().trim())))
  return (
    <>
      <Field type="search" label={t('outings.fresh.find')} value={typed()} onInput={setTyped} />
      <Rows label={t('outings.fresh.which')}>
        <For each={found().slice(0, listedAtOnce)}>
          {(part) => (
            <CheckRow
              checked={props.outing.draft.partIds.includes(part.id)}
              onChange={() => props.outing.togglePart(part.id)}
            >
              <RowText
                title={part.name}
                note={[common('units.homes', part.homes), part.holders].filter(Boolean).join(' · ')}
              />
            </CheckRow>
          )}
        </For>
      </Rows>
      <Show when={found().length > listedAtOnce}>
        <p class="soft">{t('outings.fresh.more', found().length - listedAtOnce)}</p>
      </Show>
    </>
  )
}
