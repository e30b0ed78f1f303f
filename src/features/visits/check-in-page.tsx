import { useParams } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useHeldUpdates } from '../../ui/install.ts'
import { showToast } from '../../ui/toast.tsx'
import { ConsentCard } from './consent-card.tsx'
import { createHelpDraft } from './help-draft.ts'
import { helpProblem, readPhone } from './help-problem.ts'
import { HomePage } from './home-page.tsx'
import { AboutCard, NewPersonCard } from './new-person-card.tsx'
import { SkillsCard } from './skills-card.tsx'
import { type Home, createTeaching, createWriting } from './visits-data.ts'
import { createWayBack } from '../../ui/way-back.ts'
import { WhoCard } from './who-card.tsx'

export function CheckInPage() {
  useHeldUpdates()
  const { t } = useI18n()
  const params = useParams()
  const visitId = params['visitId'] ?? ''
  const { draft, setDraft, clear } = createHelpDraft(visitId)
  const teaching = createTeaching()
  const writing = createWriting()
  const goBack = createWayBack()
  const [isAsked, setAsked] = createSignal(false)
  const [isSaving, setSaving] = createSignal(false)
  const problem = () => helpProblem(draft, new Date())
  const isStanding = (home: Home) => home.visits.some(({ id, root_id }) => id === visitId || root_id === visitId)

  const isNameGone = (home: Home) =>
    draft.who !== null &&
    draft.who !== 'new' &&
    draft.who !== 'count' &&
    home.people.every(({ id }) => id !== draft.who)

  async function write(home: Home) {
    const given = { household_id: home.household.id, visit_id: visitId, skills: { ...draft.skills } }
    const about = { audience_group: draft.group, priorities: [...draft.priorities] }
    const person = home.people.find(({ id }) => id === draft.who)
    if (person) return { undo: await writing.help(given, person.id, person), name: person.called ?? person.full_name }
    const text = teaching()?.consentText
    if (draft.who === 'new' && draft.consent === 'yes' && text) {
      const phone = readPhone(draft.phone)
      const undo = await writing.helpNewPerson(
        given,
        {
          full_name: draft.full_name.trim(),
          ...about,
          ...(draft.called.trim() === '' ? {} : { called: draft.called.trim() }),
          ...(phone === null ? {} : { phone }),
          ...(draft.birth_year.trim() === '' ? {} : { birth_year: Number(draft.birth_year) }),
        },
        text,
      )
      return { undo, name: draft.full_name.trim() }
    }
    const people = draft.who === 'count' ? draft.people : 1
    // Only a named person who agreed may be put down as of a minority; counted ones are not.
    const priorities = about.priorities.filter((priority) => priority !== 'ethnic_minority')
    return { undo: await writing.count(given, people, { ...about, priorities }), name: null, people }
  }

  async function save(home: Home, isLast: boolean) {
    setAsked(true)
    // Someone known may have gone since the draft was begun: then it must be said anew who was helped.
    if (isNameGone(home)) setDraft({ who: null })
    // A second press while the first is being saved would count the person twice.
    if (problem() !== null || isSaving()) return
    setSaving(true)
    const { undo, name, people } = await write(home).finally(() => setSaving(false))
    showToast({
      text: name === null ? t('checkIn.savedCount', people ?? 1) : t('checkIn.saved', name),
      undo: async () => void (await undo()),
    })
    clear()
    setAsked(false)
    if (isLast) goBack()
  }

  return (
    <HomePage
      isKept
      title={t('checkIn.title')}
      back={(home) => `/households/${home.household.id}`}
      foot={(home) => (
        <Show when={isStanding(home())}>
          <Show when={isAsked() && problem()}>
            {(missing) => (
              <p class="line" role="alert">
                <Icon name="info" />
                <span class="grow">{t(`checkIn.problems.${missing()}`)}</span>
              </p>
            )}
          </Show>
          <Button kind="main" full busy={isSaving()} onPress={() => void save(home(), true)}>
            {t('checkIn.save')}
          </Button>
          <div class="pair">
            <Button busy={isSaving()} onPress={() => void save(home(), false)}>
              {t('checkIn.another')}
            </Button>
            <Button onPress={goBack}>{t('checkIn.done')}</Button>
          </div>
        </Show>
      )}
    >
      {(home) => (
        <Show when={isStanding(home())} fallback={<Empty icon="undo" title={t('household.voided')} />}>
          <WhoCard home={home()} draft={draft} setDraft={setDraft} />
          <Show when={draft.who === 'new'}>
            <ConsentCard
              words={teaching()?.consentText?.words}
              value={draft.consent}
              onPick={(consent) => setDraft({ consent })}
            />
          </Show>
          <Show when={draft.who === 'new' && draft.consent === 'yes'}>
            <NewPersonCard draft={draft} setDraft={setDraft} problem={isAsked() ? problem() : null} />
          </Show>
          <Show when={draft.who !== null}>
            <SkillsCard
              skills={teaching()?.skills ?? []}
              chosen={draft.skills}
              onChoose={(code, level) => setDraft('skills', { [code]: level })}
              onLeaveOut={(code) => setDraft('skills', { [code]: undefined })}
            />
          </Show>
          <Show when={draft.who === 'new' || draft.who === 'count'}>
            <AboutCard draft={draft} setDraft={setDraft} isNamed={draft.consent === 'yes' && draft.who === 'new'} />
          </Show>
        </Show>
      )}
    </HomePage>
  )
}
