import { useNavigate } from '@solidjs/router'
import { Match, Show, Switch, createEffect, createSignal } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { AreaChoice } from './area-choice.tsx'
import { type Draft, helpDraft } from './draft.ts'
import { homeSteps } from './home-steps.ts'
import { NoAnswer } from './no-answer.tsx'
import { PointOnMap } from './point-on-map.tsx'
import { Screen } from './screen.tsx'
import { createStart, createStreets } from './start-data.ts'
import { StreetField } from './street-field.tsx'

interface Area {
  id: string
  name: string
}

/** What was chosen of another neighbourhood does not hold in this one; the same one again keeps it. */
function moveTo(area: Area | null): Partial<Draft> {
  if (area !== null && area.id === helpDraft.draft.neighbourhood?.id) return {}
  const neighbourhood = area && { id: area.id, name: area.name }
  return { neighbourhood, street: null, at: null, half: null }
}

/** Neighbourhood first, unless the poster named it; then street and number, or anything else that leads to the door. */
export function WherePage() {
  const { t } = useResidents()
  const navigate = useNavigate()
  const start = createStart()
  const { draft, set } = helpDraft
  const [isMissing, setMissing] = createSignal(false)
  createEffect(() => {
    const named = start.found()?.neighbourhoods.find(({ id }) => id === start.found()?.neighbourhood_id)
    if (named && draft.poster !== named.id) set({ ...moveTo(named), poster: named.id })
  })

  function goOn() {
    const leads = draft.streetTyped.trim() !== '' || draft.placeWords.trim() !== '' || draft.at !== null
    setMissing(!leads)
    if (leads) navigate('/help/home/what')
  }

  return (
    <Screen
      title={draft.neighbourhood === null ? t('where.area') : t('where.title')}
      hint={draft.neighbourhood?.name}
      way={t('start.home')}
      step={homeSteps(1)}
      back="/help"
      foot={
        <Show when={draft.neighbourhood}>
          <Button kind="main" full after="next" onPress={goOn}>
            {t('next')}
          </Button>
        </Show>
      }
    >
      <Switch>
        <Match when={draft.neighbourhood === null}>
          <AreaChoice start={start.found()} onChoose={(area) => set(moveTo(area))} />
        </Match>
        <Match when={draft.neighbourhood}>{(area) => <Address area={area()} isMissing={isMissing()} />}</Match>
      </Switch>
      <NoAnswer failure={start.failure()} retry={start.retry} />
    </Screen>
  )
}

function Address(props: { area: Area; isMissing: boolean }) {
  const { t } = useResidents()
  const { draft, set } = helpDraft
  const streets = createStreets(() => props.area.id)
  return (
    <div class="stack">
      <StreetField streets={streets.found()?.streets ?? []} error={props.isMissing ? t('where.missing') : undefined} />
      <Field
        label={t('where.number')}
        hint={t('where.numberHint')}
        value={draft.number}
        onInput={(number) => set({ number })}
        autocomplete="off"
      />
      <Field
        label={t('where.words')}
        hint={t('where.wordsHint')}
        value={draft.placeWords}
        onInput={(placeWords) => set({ placeWords })}
      />
      <PointOnMap
        area={props.area}
        streets={streets.found()?.streets ?? []}
        boundary={streets.found()?.boundary ?? null}
      />
      <Button kind="plain" full onPress={() => set(moveTo(null))}>
        {t('where.otherArea')}
      </Button>
    </div>
  )
}
