import { useNavigate, useSearchParams } from '@solidjs/router'
import { Match, Switch, createEffect, createSignal, on } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { TeamChips } from '../../ui/team-chips.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { type Choice, type Missing, createNewOuting } from './new-outing.ts'
import { type LedTeam, createLedTeams } from './outings-data.ts'
import { PartsPick } from './parts-pick.tsx'
import { PeoplePick } from './people-pick.tsx'
import { createRefusedWords } from './refused-words.ts'
import { createScheduling, createTeamParts } from './scheduling-data.ts'
import { WhenPick } from './when-pick.tsx'
import { WherePick } from './where-pick.tsx'

/** A lead fixes day, hours, meeting point, streets and people; whoever walks the streets is asked by default. */
export function NewOutingPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const teams = createLedTeams()
  const [given] = useSearchParams<{ area?: string }>()
  const [teamId, setTeamId] = createSignal<string>()
  const team = () =>
    teams()?.find(({ id }) => id === teamId()) ?? teams()?.find(({ areaId }) => areaId === given.area) ?? teams()?.[0]
  const choice = createTeamParts(() => team()?.areaId)
  return (
    <Page title={t('outings.schedule')} back="/outings" sync={shell.sync()} tabs={shell.tabs()}>
      <TeamChips label={t('outings.fresh.team')} teams={teams() ?? []} chosen={team()?.id} onChoose={setTeamId} />
      <Switch fallback={<Loading />}>
        <Match when={teams()?.length === 0}>
          <Empty icon="people" title={t('outings.fresh.noTeam')}>
            {t('outings.fresh.noTeamWords')}
          </Empty>
        </Match>
        <Match when={choice.failure() === 'offline'}>
          <Note kind="wait" icon="nowifi" live>
            <p>{t('outings.fresh.needsSignal')}</p>
          </Note>
          <Button icon="again" onPress={choice.refetch}>
            {common('common.retry')}
          </Button>
        </Match>
        <Match when={choice.failure()}>{(kind) => <Failure kind={kind()} retry={choice.refetch} />}</Match>
        <Match when={choice.found() && team()}>
          {(chosen) => <Scheduling team={chosen()} choice={choice.found() ?? { parts: [], people: [] }} />}
        </Match>
      </Switch>
    </Page>
  )
}

/** Parts named in the address: those ticked where streets are assigned. */
function partsInAddress(): string[] {
  const [search] = useSearchParams<{ parts?: string }>()
  return (search.parts ?? '').split(',').filter(Boolean)
}

function Scheduling(props: { team: LedTeam; choice: Choice }) {
  const { t } = useTeamwork()
  const navigate = useNavigate()
  const refusedWords = createRefusedWords()
  const outing = createNewOuting(() => props.choice, { partIds: partsInAddress() })
  const scheduling = createScheduling()
  const [missing, setMissing] = createSignal<Missing | null>(null)
  const [refused, setRefused] = createSignal<string | null>(null)
  createEffect(
    on(
      () => props.team.id,
      () => outing.set({ partIds: [], added: [], removed: [] }),
      { defer: true },
    ),
  )

  async function schedule() {
    setMissing(outing.missing())
    setRefused(null)
    const asked = outing.missing() === null ? outing.asked(props.team) : null
    if (asked === null) return
    const answer = await scheduling.schedule(asked)
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(refusedWords(answer.reason))
    showToast({ text: t('outings.fresh.done', asked.people.length) })
    navigate(`/outings/${answer.ids[0]}`, { replace: true })
  }

  return (
    <>
      <PartsPick choice={props.choice} outing={outing} />
      <WhenPick outing={outing} missing={missing()} />
      <WherePick outing={outing} areaId={props.team.areaId} missing={missing()} />
      <PeoplePick choice={props.choice} outing={outing} />
      <ActTrouble failure={scheduling.failure()} refused={refused()} needsSignal={t('outings.fresh.needsSignal')} />
      <Button kind="main" icon="check" full tall busy={scheduling.isBusy()} onPress={() => void schedule()}>
        {t('outings.fresh.save')}
      </Button>
    </>
  )
}
