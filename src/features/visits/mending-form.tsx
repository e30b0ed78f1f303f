import { Show, createSignal, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { capitalise } from '../../i18n/format.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { AboutFields } from './about-fields.tsx'
import { ComeBackPick } from './come-back-pick.tsx'
import { readLocalTime, writeLocalTime } from './come-back-times.ts'
import { MendingHome } from './mending-home.tsx'
import { OutcomePick } from './outcome-pick.tsx'
import { createMendingSave } from './mending-save.ts'
import type { Mendable, Said } from './refused-data.ts'
import { SkillsCard } from './skills-card.tsx'
import { type Outcome, createTeaching } from './visits-data.ts'

const momentOf = ({ visited_at, helped_at }: Said) => visited_at ?? helped_at

/** As it was written, each part open to change; what is left alone goes as it stood. */
export function MendingForm(props: { refused: Mendable }) {
  const { t, relativeDay } = useI18n()
  const { isSaving, save } = createMendingSave(() => props.refused)
  const teaching = createTeaching()
  // What the entry said when the page was opened is where mending starts.
  const { said: before, name } = untrack(() => props.refused)
  const [said, setSaid] = createStore<Said>(structuredClone(before))
  const [moment, setMoment] = createSignal(writeLocalTime(new Date(momentOf(before) ?? Date.now())))
  const [isAsked, setAsked] = createSignal(false)

  function pick(outcome: Outcome) {
    setSaid({ outcome })
    // The hours are shown afresh with nothing chosen, so none may be kept from before.
    setSaid('come_back_at', undefined)
  }

  const problem = () => {
    if (momentOf(before) !== undefined) {
      const typed = readLocalTime(moment())
      if (typed === null) return t('common.required')
      if (typed.getTime() > Date.now() + 60_000) return t('visit.inFuture')
    }
    return said.outcome === 'come_back' && said.come_back_at === undefined ? t('visit.whenMissing') : undefined
  }
  /** A minute typed anew replaces the very moment; one left alone keeps it. */
  const momentGiven = () => {
    const typed = readLocalTime(moment())
    const kept = momentOf(before)
    if (typed === null || kept === undefined || moment() === writeLocalTime(new Date(kept))) return {}
    return before.visited_at === undefined ? { helped_at: typed.toISOString() } : { visited_at: typed.toISOString() }
  }
  function submit(event: SubmitEvent) {
    event.preventDefault()
    setAsked(true)
    if (problem() === undefined) void save({ ...said, ...momentGiven() })
  }

  return (
    <form class="stack wide" onSubmit={submit}>
      <Show when={name === 'log_visit'}>
        <MendingHome place={props.refused.place} onPick={(household_id) => setSaid({ household_id })} />
      </Show>
      <Show when={said.outcome}>
        <OutcomePick
          legend={capitalise(t('visit.askThen', relativeDay(momentOf(before) ?? new Date())))}
          value={said.outcome}
          onPick={pick}
        />
      </Show>
      <Show when={said.outcome === 'come_back'}>
        <ComeBackPick onPick={(at) => setSaid('come_back_at', at?.toISOString())} />
      </Show>
      <Show when={momentOf(before)}>
        <Field label={t('visit.visitedAt')} type="datetime-local" value={moment()} onInput={setMoment} />
      </Show>
      <Show when={said.people_count}>
        {(people) => (
          <div class="ends">
            <span>{t('checkIn.howMany')}</span>
            <Counter
              label={t('checkIn.howMany')}
              value={people()}
              least={1}
              most={50}
              onChange={(people_count) => setSaid({ people_count })}
            />
          </div>
        )}
      </Show>
      <Show when={said.skills}>
        {(skills) => (
          <SkillsCard
            skills={teaching()?.skills ?? []}
            chosen={skills()}
            onChoose={(code, level) => setSaid('skills', { [code]: level })}
            onLeaveOut={(code) => setSaid('skills', { [code]: undefined })}
          />
        )}
      </Show>
      <Show when={said.person_id === undefined && said.audience_group}>
        {(group) => (
          <Card label={t('checkIn.group')}>
            <AboutFields
              group={group()}
              priorities={said.priorities ?? []}
              isNamed={false}
              onGroup={(audience_group) => setSaid({ audience_group })}
              onPriorities={(priorities) => setSaid({ priorities })}
            />
          </Card>
        )}
      </Show>
      <Show when={isAsked() && problem()}>
        {(words) => (
          <p class="line" role="alert">
            <Icon name="info" />
            <span class="grow">{words()}</span>
          </p>
        )}
      </Show>
      <Button kind="main" full submit busy={isSaving()}>
        {t('common.saveOnPhone')}
      </Button>
    </form>
  )
}
