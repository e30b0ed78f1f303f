import { useNavigate } from '@solidjs/router'
import { Match, Switch, createSignal, untrack } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fault } from '../../ui/fault.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { TeamChips } from '../../ui/team-chips.tsx'
import { showToast } from '../../ui/toast.tsx'
import { ClashNote } from './clash-note.tsx'
import { createClassWords } from './class-words.ts'
import { type HoldingTeam, createFirstLoad, createHoldingTeams, createMyId } from './classes-data.ts'
import { HelpersPick } from './helpers-pick.tsx'
import { createKeptClass } from './kept-class.ts'
import { NotYetLoaded } from './not-yet-loaded.tsx'
import { type ClassDraftStore, classGiven, missingOf } from './new-class.ts'
import { createClassClashes, createHolding } from './scheduling-data.ts'
import { WhatCard } from './what-card.tsx'
import { WhenCard } from './when-card.tsx'
import { WhereCard } from './where-card.tsx'

/** Whoever walks for a team, or leads it, holds a class for it. */
export function NewClassPage() {
  const { t } = useClasses()
  const shell = useShell()
  const teams = createHoldingTeams()
  const load = createFirstLoad()
  return (
    <Page title={t('scheduling.title')} back="/classes" sync={shell.sync()} tabs={shell.tabs()}>
      <Switch fallback={<Loading />}>
        <Match when={teams()?.length === 0 && !load.isLoaded()}>
          <NotYetLoaded load={load} />
        </Match>
        <Match when={teams()?.length === 0}>
          <Empty icon="people" title={t('scheduling.noTeam')}>
            {t('scheduling.noTeamWords')}
          </Empty>
        </Match>
        <Match when={teams()?.[0]}>{(first) => <Holding first={first()} teams={teams() ?? []} />}</Match>
      </Switch>
    </Page>
  )
}

function Holding(props: { first: HoldingTeam; teams: HoldingTeam[] }) {
  const { t } = useClasses()
  const words = createClassWords()
  const navigate = useNavigate()
  const myId = createMyId()
  // What is written stays when another team is chosen.
  const held = createKeptClass(
    untrack(() => startingArea(props.first)),
    myId,
  )
  const holding = createHolding()
  const team = () => props.teams.find(({ id }) => id === held.draft.teamId) ?? props.first
  const given = () => classGiven(held.draft, { teamId: team().id, hostId: myId })
  const clashes = createClassClashes(given)
  const [isAsked, setAsked] = createSignal(false)
  // Nothing is found missing before one has tried; then it goes as soon as it is written.
  const missing = () => (isAsked() ? missingOf(held.draft) : null)
  const missingWords = () => {
    const field = missing()
    return field && t(`scheduling.missing.${field}`)
  }
  const [refused, setRefused] = createSignal<string | null>(null)

  async function hold() {
    setAsked(true)
    setRefused(null)
    const asked = given()
    if (asked === null) return
    const answer = await holding.hold({ ...asked, request_id: held.requestId(asked) })
    if (answer === null) return
    if (answer.outcome === 'refused') return setRefused(words.refused(answer))
    const { ids } = answer
    held.forget()
    showToast({ text: ids.length > 1 ? t('scheduling.doneMany', ids.length) : t('scheduling.done') })
    navigate(ids.length > 1 ? '/classes' : `/classes/${ids[0]}`, { replace: true })
  }

  return (
    <>
      <TeamChips
        label={t('scheduling.team')}
        teams={props.teams}
        chosen={team().id}
        onChoose={(teamId) => held.set({ teamId })}
      />
      <WhatCard held={held} missing={missing()} />
      <WhenCard held={held} missing={missing()} />
      <WhereCard held={held} missing={missing()} />
      <Helpers held={held} hostId={myId} />
      <ClashNote title={t('scheduling.clashes')} clashes={clashes()} />
      <Fault words={missingWords()} />
      <ActTrouble failure={holding.failure()} refused={refused()} needsSignal={t('scheduling.needsSignal')} />
      <Button kind="main" icon="check" full tall busy={holding.isBusy()} onPress={() => void hold()}>
        {t('scheduling.save')}
      </Button>
    </>
  )
}

const startingArea = ({ areaId, isNeighbourhood }: HoldingTeam) => (isNeighbourhood ? areaId : '')

function Helpers(props: { held: ClassDraftStore; hostId: string }) {
  const { t } = useClasses()
  return (
    <Card flush title={t('scheduling.helpers')}>
      <p class="row soft">{t('scheduling.helpersHint')}</p>
      <p class="row">{t('scheduling.meAsHost')}</p>
      <HelpersPick
        hostId={props.hostId}
        helpers={props.held.draft.helpers}
        venueNames={props.held.draft.venues.map(({ name }) => name)}
        onToggle={(id) => props.held.toggleHelper(id)}
        onVenue={(id, venue) => props.held.setHelperVenue(id, venue)}
      />
    </Card>
  )
}
