import { useParams } from '@solidjs/router'
import { Match, Show, Switch, createSignal, untrack } from 'solid-js'
import { capitalise } from '../../i18n/format.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ComeBackPick } from './come-back-pick.tsx'
import { readLocalTime, writeLocalTime } from './come-back-times.ts'
import { HomeHead } from './home-head.tsx'
import { HomePage } from './home-page.tsx'
import { OutcomePick } from './outcome-pick.tsx'
import { type Home, type Outcome, createWriting } from './visits-data.ts'
import { createWayBack } from '../../ui/way-back.ts'

type ShownVisit = Home['visits'][number]

export function CorrectVisitPage() {
  useHeldUpdates()
  const { t } = useI18n()
  const params = useParams()
  const visitOf = (home: Home) =>
    home.visits.find((visit) => visit.id === params['visitId'] || visit.root_id === params['visitId'])
  return (
    <HomePage title={t('visit.correctTitle')} back={(home) => `/households/${home.household.id}`}>
      {(home) => (
        <Switch fallback={<Empty icon="undo" title={t('household.voided')} />}>
          <Match when={visitOf(home())}>
            {(visit) => (
              <>
                <HomeHead home={home()} />
                <CorrectionForm home={home()} visit={visit()} />
              </>
            )}
          </Match>
        </Switch>
      )}
    </HomePage>
  )
}

function CorrectionForm(props: { home: Home; visit: ShownVisit }) {
  const { t, relativeDay } = useI18n()
  const writing = createWriting()
  const goBack = createWayBack()
  // What stood when the page was opened is where the correction starts.
  const [outcome, setOutcome] = createSignal<Outcome>(standing(props).outcome)
  const [visitedAt, setVisitedAt] = createSignal(writeLocalTime(new Date(standing(props).visited_at)))
  const [comeBackAt, setComeBackAt] = createSignal<Date | null>(null)
  const [isVoiding, setVoiding] = createSignal(false)
  const [isAsked, setAsked] = createSignal(false)
  const [isSaving, setSaving] = createSignal(false)
  const rootId = () => props.visit.root_id ?? props.visit.id

  // Left alone, an hour agreed before still stands.
  const isHourMissing = () => outcome() === 'come_back' && comeBackAt() === null && props.visit.come_back_at === null
  function pick(chosen: Outcome) {
    if (chosen !== outcome()) setComeBackAt(null)
    setOutcome(chosen)
  }

  const moment = () => readLocalTime(visitedAt())
  const timeError = () => {
    const typed = moment()
    if (typed === null) return t('common.required')
    return typed.getTime() > Date.now() + 60_000 ? t('visit.inFuture') : undefined
  }

  async function save() {
    const when = moment()
    setAsked(true)
    if (when === null || timeError() !== undefined || isHourMissing() || isSaving()) return
    setSaving(true)
    const comeBack = outcome() === 'come_back' ? comeBackAt() : null
    await writing
      .correct(rootId(), {
        outcome: outcome(),
        visited_at: when.toISOString(),
        ...(comeBack === null ? {} : { come_back_at: comeBack.toISOString() }),
      })
      .finally(() => setSaving(false))
    showToast({ text: t('household.corrected') })
    goBack()
  }
  async function voidVisit() {
    setVoiding(false)
    const helped = props.home.checkIns.filter(({ visit_id, mayCorrect }) => visit_id === rootId() && mayCorrect)
    await writing.voidVisit(
      rootId(),
      helped.map(({ id, root_id }) => root_id ?? id),
    )
    showToast({ text: t('household.voided') })
    goBack()
  }

  return (
    <form
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <OutcomePick
        legend={capitalise(t('visit.askThen', relativeDay(props.visit.visited_at)))}
        value={outcome()}
        onPick={pick}
      />
      <Show when={outcome() === 'come_back'}>
        <ComeBackPick onPick={setComeBackAt} />
        <Show when={isAsked() && isHourMissing()}>
          <p class="line" role="alert">
            <Icon name="info" />
            <span class="grow">{t('visit.whenMissing')}</span>
          </p>
        </Show>
      </Show>
      <Field
        label={t('visit.visitedAt')}
        type="datetime-local"
        value={visitedAt()}
        onInput={setVisitedAt}
        error={timeError()}
      />
      <Button kind="main" full submit busy={isSaving()}>
        {t('common.saveOnPhone')}
      </Button>
      <Button kind="risk" icon="trash" full onPress={() => setVoiding(true)}>
        {t('household.voidVisit')}
      </Button>
      <Sheet open={isVoiding()} onClose={() => setVoiding(false)} title={t('household.voidAsk')}>
        <p>{t('household.voidWords')}</p>
        <div class="pair">
          <Button onPress={() => setVoiding(false)}>{t('common.keep')}</Button>
          <Button kind="risk" icon="trash" onPress={() => void voidVisit()}>
            {t('household.voidVisit')}
          </Button>
        </div>
      </Sheet>
    </form>
  )
}

const standing = (props: { visit: ShownVisit }) => untrack(() => props.visit)
