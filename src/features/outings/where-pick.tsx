import { For, Show, Suspense, createMemo, createSignal, lazy } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Field } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { createLocating } from '../../ui/locating.ts'
import { Tag } from '../../ui/tag.tsx'
import { meetingPlaces } from './meeting-places.ts'
import type { Missing, OutingDraft } from './new-outing.ts'
import { meetingPlace } from './outing.ts'
import { createOutings } from './outings-data.ts'
import { createPlaces } from './scheduling-data.ts'

const PlaceMap = lazy(() => import('./place-map.tsx').then((m) => ({ default: m.PlaceMap })))

interface WherePickProps {
  outing: OutingDraft
  areaId: string
  missing: Missing | null
}

/** Streets of the chosen parts, the one with most homes first. */
function createChosenStreets(outing: () => OutingDraft) {
  const places = createPlaces()
  return createMemo(() =>
    outing()
      .chosenParts()
      .toSorted((a, b) => b.homes - a.homes)
      .flatMap(({ street_id }) => places()?.streets.get(street_id) ?? []),
  )
}

/** Where the teams of this place met before, newest first. */
function createEarlierPlaces(areaId: () => string) {
  const outings = createOutings()
  return createMemo(() =>
    (outings() ?? [])
      .map(({ outing }) => outing)
      .filter(({ area_id }) => area_id === areaId())
      .toSorted((a, b) => Date.parse(b.starts_at) - Date.parse(a.starts_at))
      .map((outing) => ({ words: outing.meeting_words, at: meetingPlace(outing) })),
  )
}

/** The meeting point: a suggestion, or one's own words, with or without a place on the map. */
export function WherePick(props: WherePickProps) {
  const { t } = useTeamwork()
  const streets = createChosenStreets(() => props.outing)
  const earlier = createEarlierPlaces(() => props.areaId)
  const suggested = () =>
    meetingPlaces({ earlier: earlier(), streets: streets(), startOf: (street) => t('outings.fresh.startOf', street) })
  const words = () => props.outing.draft.words
  return (
    <Card title={t('outings.fresh.where')}>
      <Show when={suggested().length > 0}>
        <Chips label={t('outings.fresh.placeSuggested')}>
          <For each={suggested()}>
            {(place) => (
              <Chip pressed={words() === place.words} onPress={() => props.outing.set(place)}>
                {place.words}
              </Chip>
            )}
          </For>
        </Chips>
      </Show>
      <Field
        label={t('outings.fresh.placeWords')}
        hint={t('outings.fresh.placeHint')}
        value={words()}
        maxLength={80}
        onInput={(typed) => props.outing.set('words', typed)}
        error={props.missing === 'place' && words().trim() === '' ? t('outings.fresh.placeMissing') : undefined}
      />
      <OnMap outing={props.outing} streets={streets()} />
    </Card>
  )
}

function OnMap(props: { outing: OutingDraft; streets: ReturnType<ReturnType<typeof createChosenStreets>> }) {
  const { t, common } = useTeamwork()
  const [isOpen, setOpen] = createSignal(false)
  const locating = createLocating((at) => props.outing.set('at', at))
  return (
    <>
      <Show when={props.outing.draft.at}>
        <div class="line">
          <Tag kind="good" icon="pin">
            {t('outings.fresh.placed')}
          </Tag>
          <Button kind="plain" icon="x" onPress={() => props.outing.set('at', null)}>
            {t('outings.fresh.unplace')}
          </Button>
        </div>
      </Show>
      <div class="line">
        <Button icon="map" expanded={isOpen()} onPress={() => setOpen(!isOpen())}>
          {t(isOpen() ? 'outings.fresh.closeMap' : 'outings.fresh.openMap')}
        </Button>
        <Button icon="pin" busy={locating.isBusy()} onPress={locating.locate}>
          {t('outings.fresh.here')}
        </Button>
      </div>
      <Show when={locating.isUnknown()}>
        <p role="status">{t('outings.fresh.hereUnknown')}</p>
      </Show>
      <Show when={isOpen()}>
        <p>{t('outings.fresh.mapWords')}</p>
        <Suspense fallback={<Loading words={common('map.loading')} />}>
          <PlaceMap streets={props.streets} at={props.outing.draft.at} onPlace={(at) => props.outing.set('at', at)} />
        </Suspense>
      </Show>
    </>
  )
}
