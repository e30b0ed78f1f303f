import { useNavigate, useSearchParams } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { BookingNote } from './booking-note.tsx'
import { ComeBackPick } from './come-back-pick.tsx'
import { HomeHead } from './home-head.tsx'
import { HomePage } from './home-page.tsx'
import { readMinutes } from './read-minutes.ts'
import { OutcomePick } from './outcome-pick.tsx'
import { type Home, type Outcome, createWriting } from './visits-data.ts'
import { createWayBack } from '../../ui/way-back.ts'

export function VisitPage() {
  useHeldUpdates()
  const { t } = useI18n()
  const navigate = useNavigate()
  const [search] = useSearchParams<{ booking?: string }>()
  const goBack = createWayBack()
  const writing = createWriting()
  const [outcome, setOutcome] = createSignal<Outcome>()
  const [comeBackAt, setComeBackAt] = createSignal<Date | null>(null)
  const [relative, setRelative] = createSignal(false)
  const [minutes, setMinutes] = createSignal('')
  const [isAsked, setAsked] = createSignal(false)
  const [isSaving, setSaving] = createSignal(false)

  const minutesError = () =>
    outcome() === 'helped' && minutes().trim() !== '' && readMinutes(minutes()) === null
      ? t('visit.minutesWrong')
      : undefined

  function pick(chosen: Outcome) {
    // The hours are shown afresh with nothing chosen, so none may be kept from before.
    if (chosen !== outcome()) setComeBackAt(null)
    setOutcome(chosen)
  }

  const missing = () => {
    if (outcome() === undefined) return t('visit.chooseOutcome')
    if (outcome() === 'come_back' && comeBackAt() === null) return t('visit.whenMissing')
    return minutesError()
  }

  async function save(home: Home) {
    const chosen = outcome()
    setAsked(true)
    if (chosen === undefined || missing() !== undefined || isSaving()) return
    setSaving(true)
    const when = chosen === 'come_back' ? comeBackAt() : null
    const stayed = readMinutes(minutes())
    const booking_id = search.booking ?? home.booking?.id
    const { visit_id, undo } = await writing
      .visit({
        household_id: home.household.id,
        outcome: chosen,
        ...(when === null ? {} : { come_back_at: when.toISOString() }),
        ...(chosen === 'helped' && relative() ? { relative_follows_up: true } : {}),
        ...(chosen === 'helped' && stayed !== null ? { minutes: stayed } : {}),
        ...(booking_id === undefined ? {} : { booking_id }),
      })
      .finally(() => setSaving(false))
    showToast({ text: t('visit.saved', t(`outcomes.${chosen}`)), undo: async () => void (await undo()) })
    if (chosen === 'helped') navigate(`/households/${home.household.id}/check-in/${visit_id}`, { replace: true })
    else goBack()
  }

  return (
    <HomePage
      isKept
      title={t('visit.title')}
      back={(home) => (search.booking ? `/bookings/${search.booking}` : `/streets/${home.household.part_id}`)}
      actions={(home) => (
        <LinkButton href={`/households/${home().household.id}`} icon="edit" only={t('household.edit')} />
      )}
      foot={(home) => (
        <>
          <Show when={isAsked() && missing()}>
            {(words) => (
              <p class="line" role="alert">
                <Icon name="info" />
                <span class="grow">{words()}</span>
              </p>
            )}
          </Show>
          <Button kind="main" full busy={isSaving()} onPress={() => void save(home())}>
            {outcome() === 'helped' ? t('visit.saveThenPeople') : t('common.saveOnPhone')}
          </Button>
          <p class="line small soft">
            <Icon name="phone" />
            <span class="grow">{t('visit.savedAt')}</span>
          </p>
        </>
      )}
    >
      {(home) => (
        <>
          <HomeHead home={home()} />
          <BookingNote booking={home().booking} />
          <OutcomePick legend={t('visit.ask')} value={outcome()} onPick={pick} />
          <Show when={outcome() === 'come_back'}>
            <ComeBackPick onPick={setComeBackAt} />
          </Show>
          <Show when={outcome() === 'helped'}>
            <Check checked={relative()} onChange={setRelative}>
              {t('visit.relative')}
            </Check>
            <Field
              label={t('visit.minutes')}
              hint={t('common.optional')}
              inputmode="numeric"
              value={minutes()}
              onInput={setMinutes}
              error={minutesError()}
              maxLength={3}
            />
          </Show>
        </>
      )}
    </HomePage>
  )
}
