import { Match, Show, Switch, createEffect, createSignal, on } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Failure } from '../../ui/failure.tsx'
import { Note } from '../../ui/note.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { LeavingForm } from './leaving-form.tsx'
import { PersonMenu } from './person-menu.tsx'
import { ResetForm } from './reset-form.tsx'
import { RoleForm } from './role-form.tsx'
import type { TeamDesk, TeamOverview, Teammate } from './team-data.ts'
import { createTeamWords } from './team-words.ts'

interface PersonSheetProps {
  desk: TeamDesk
  overview: TeamOverview
  person: Teammate | null
  onClose: () => void
}

export type Step = 'menu' | 'role' | 'reset' | 'end'
type Outcome = 'last_lead' | 'not_yours'

/** What can be done with one person of the team, one question at a time. */
export function PersonSheet(props: PersonSheetProps) {
  const words = createTeamWords()
  return (
    <Sheet
      open={props.person !== null}
      onClose={props.onClose}
      title={props.person === null ? '' : words.named(props.person)}
    >
      <Show when={props.person?.membership_id} keyed>
        <Show when={props.person}>{(person) => <Steps {...props} person={person()} />}</Show>
      </Show>
    </Sheet>
  )
}

export interface StepProps {
  desk: TeamDesk
  overview: TeamOverview
  person: Teammate
  onStep: (step: Step) => void
  onClose: () => void
  /** What the ward answered instead of doing it. */
  onRefused: (outcome: Outcome) => void
}

function Steps(props: Omit<StepProps, 'onStep' | 'onRefused'>) {
  const { t } = useTeamwork()
  const [step, setStep] = createSignal<Step>('menu')
  const [refused, setRefused] = createSignal<Outcome | null>(null)
  createEffect(on(step, () => setRefused(null)))
  return (
    <>
      <Show when={refused()}>
        {(outcome) => (
          <Note kind="bad" live>
            <p>{t(`team.refused.${outcome()}`)}</p>
          </Note>
        )}
      </Show>
      <Show when={props.desk.failure()}>{(kind) => <Failure kind={kind()} />}</Show>
      <Switch fallback={<PersonMenu {...props} onStep={setStep} onRefused={setRefused} />}>
        <Match when={step() === 'role'}>
          <RoleForm {...props} onStep={setStep} onRefused={setRefused} />
        </Match>
        <Match when={step() === 'reset'}>
          <ResetForm {...props} onStep={setStep} onRefused={setRefused} />
        </Match>
        <Match when={step() === 'end'}>
          <LeavingForm {...props} onStep={setStep} onRefused={setRefused} />
        </Match>
      </Switch>
    </>
  )
}
