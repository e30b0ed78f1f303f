import { useNavigate } from '@solidjs/router'
import { Show, createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { HelpPoint, PointActs, PointPlaces } from './help-points-data.ts'
import { AboutCard } from './about-card.tsx'
import { OpeningFields } from './opening-fields.tsx'
import { type Missing, type PointDraft, draftOf, missingIn, pointOf } from './point-draft.ts'
import { RetireSheet } from './retire-sheet.tsx'
import { SpotCard } from './spot-card.tsx'

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
        <AboutCard title={title()} draft={draft} set={setDraft} missing={missing()} places={props.places} />
        <Card title={t('helpPoints.opening')}>
          <OpeningFields
            spans={draft.spans}
            onChange={(spans) => setDraft('spans', spans)}
            error={missing() === 'spans' ? t('helpPoints.spansWrong') : undefined}
          />
        </Card>
      </div>
      <div class="stack wide">
        <SpotCard
          at={draft.at}
          onPlace={(at) => setDraft({ at })}
          isMissing={missing() === 'spot'}
          places={props.places}
        />
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
