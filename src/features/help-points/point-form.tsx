import { useNavigate } from '@solidjs/router'
import { Show, Suspense, createSignal, lazy, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { createLocating } from '../../ui/locating.ts'
import { Pick } from '../../ui/pick.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { HelpPoint, PointActs, PointPlaces } from './help-points-data.ts'
import { OpeningFields } from './opening-fields.tsx'
import { type Missing, type PointDraft, draftOf, missingIn, pointOf } from './point-draft.ts'
import { kindIcons, kinds } from './point-words.ts'
import { RetireSheet } from './retire-sheet.tsx'

const SpotMap = lazy(() => import('./spot-map.tsx').then((m) => ({ default: m.SpotMap })))

interface PointFormProps {
  /** Null for a new one. */
  point: HelpPoint | null
  places: PointPlaces
  acts: PointActs
}

export function PointForm(props: PointFormProps) {
  const { t, common } = useTeamwork()
  const navigate = useNavigate()
  // What the fields begin with; typing goes on from there.
  const [draft, setDraft] = createStore<PointDraft>(untrack(() => draftOf(props.point, props.places)))
  const [missing, setMissing] = createSignal<Missing | null>(null)
  const [refused, setRefused] = createSignal<string | null>(null)
  const title = () => (props.point === null ? t('helpPoints.fresh') : t('helpPoints.edit', props.point.name))
  async function save() {
    setRefused(null)
    setMissing(missingIn(draft))
    const point = pointOf(draft, props.point?.id, props.places)
    if (point === null) return
    const answer = await props.acts.save(point)
    if (answer === null) return
    if (answer.outcome !== 'saved') return setRefused(t('helpPoints.refused'))
    showToast({ text: t('helpPoints.saved', point.name) })
    navigate('/help-points')
  }
  return (
    <form
      class="cols even"
      aria-label={title()}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div class="stack wide">
        <About title={title()} draft={draft} set={setDraft} missing={missing()} places={props.places} />
        <Card title={t('helpPoints.opening')}>
          <OpeningFields
            spans={draft.spans}
            onChange={(spans) => setDraft('spans', spans)}
            error={missing() === 'spans' ? t('helpPoints.spansWrong') : undefined}
          />
        </Card>
      </div>
      <div class="stack wide">
        <Spot draft={draft} set={setDraft} missing={missing()} places={props.places} />
        <div class="stack">
          <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('helpPoints.needsSignal')} />
          <Button kind="main" icon="check" full submit busy={props.acts.isBusy()}>
            {t('helpPoints.save')}
          </Button>
          <LinkButton href="/help-points" full>
            {common('common.cancel')}
          </LinkButton>
          <Show when={props.point}>{(point) => <RetireSheet point={point()} acts={props.acts} />}</Show>
        </div>
      </div>
    </form>
  )
}

interface PartProps {
  draft: PointDraft
  set: (change: Partial<PointDraft>) => void
  missing: Missing | null
  places: PointPlaces
}

function About(props: PartProps & { title: string }) {
  const { t } = useTeamwork()
  return (
    <Card title={props.title}>
      <Pick
        legend={t('helpPoints.kind')}
        value={props.draft.kind}
        onPick={(kind) => props.set({ kind })}
        options={kinds.map((value) => ({ value, words: t(`helpPoints.kinds.${value}`), icon: kindIcons[value] }))}
      />
      <Alert words={props.missing === 'kind' ? t('helpPoints.kindMissing') : null} />
      <Field
        label={t('helpPoints.name')}
        hint={t('helpPoints.nameHint')}
        value={props.draft.name}
        maxLength={80}
        onInput={(name) => props.set({ name })}
        error={props.missing === 'name' ? t('helpPoints.nameMissing') : undefined}
      />
      <Field
        label={t('helpPoints.place')}
        hint={t('helpPoints.placeHint')}
        value={props.draft.placeWords}
        maxLength={120}
        onInput={(placeWords) => props.set({ placeWords })}
        error={props.missing === 'place' ? t('helpPoints.placeMissing') : undefined}
      />
      <Field
        label={t('helpPoints.phone')}
        hint={t('helpPoints.phoneHint')}
        type="tel"
        value={props.draft.phone}
        maxLength={15}
        onInput={(phone) => props.set({ phone })}
      />
      <Show when={props.places.places.length > 1}>
        <SelectField
          label={t('helpPoints.area')}
          value={props.draft.areaId}
          onChange={(areaId) => props.set({ areaId })}
          options={props.places.places.map(({ id, level, name }) => ({
            value: id,
            words: level === 'ward' ? t('helpPoints.wholeWard') : name,
          }))}
        />
      </Show>
    </Card>
  )
}

function Spot(props: PartProps) {
  const { t, common } = useTeamwork()
  const locating = createLocating((at) => props.set({ at }))
  return (
    <Card title={t('helpPoints.spot')}>
      <p>{t('helpPoints.spotWords')}</p>
      <Button icon="pin" busy={locating.isBusy()} onPress={locating.locate}>
        {t('helpPoints.here')}
      </Button>
      <Show when={locating.isUnknown()}>
        <p role="status">{t('helpPoints.hereUnknown')}</p>
      </Show>
      <Alert words={props.missing === 'spot' ? t('helpPoints.spotMissing') : null} />
      <Suspense fallback={<Loading words={common('map.loading')} />}>
        <SpotMap places={props.places} at={props.draft.at} onPlace={(at) => props.set({ at })} />
      </Suspense>
    </Card>
  )
}
