import { type Accessor, createResource, createSignal } from 'solid-js'
import type { LedTeam, TeamOverview } from '../../backend/answers.ts'
import {
  changeMembership,
  createInvitation,
  createResetCode,
  endMembership,
  myLedTeams,
  revokeInvitation,
  teamOverview,
} from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import type { ChangingMembership, Invitation } from '../../backend/requests.ts'
import type { Membership, Role, Skill, Team } from '../../backend/rows.ts'
import { createQuery } from '../../store/create-query.ts'
import { syncNow } from '../../store/start-sync.ts'
import { useStore } from '../../store/store-context.tsx'

export type { Failure, Invitation, Role, TeamOverview }
export type Teammate = TeamOverview['people'][number]
export type OpenInvitation = TeamOverview['invitations'][number]

export interface MyTeam {
  id: string
  name: string
  /** Mine in it; null where I lead from above. */
  role: Role | null
  isPaused: boolean
  endsOn: string | null
  areaName: string | null
  people: number | null
}

/** The teams I am in, known without a signal, and those I lead from above, once the ward has answered. */
export function createMyTeams() {
  const { database } = useStore()
  const stored = createQuery(async () => {
    const [memberships, teams] = await Promise.all([database.memberships.toArray(), database.teams.toArray()])
    return memberships
      .filter(({ left_at }) => left_at === null)
      .flatMap((membership) =>
        teams.filter(({ id }) => id === membership.team_id).map((team) => ({ membership, team })),
      )
  })
  const [led, { refetch }] = createResource(() =>
    myLedTeams().then(
      (teams) => ({ teams, failure: null }),
      (error: unknown) => ({ teams: [], failure: failureOf(error) }),
    ),
  )
  return {
    teams: (): MyTeam[] | undefined => {
      const mine = stored()
      return mine && [...mine.map(asMine(led()?.teams ?? [])), ...fromAbove(led()?.teams ?? [], mine)]
    },
    failure: () => led()?.failure ?? null,
    again: () => void refetch(),
  }
}

type Joined = { membership: Membership; team: Team }

const asMine =
  (led: LedTeam[]) =>
  ({ membership, team }: Joined): MyTeam => {
    const known = led.find(({ id }) => id === team.id)
    return {
      id: team.id,
      name: team.name,
      role: membership.role,
      isPaused: membership.paused_at !== null,
      endsOn: team.ends_on,
      areaName: known?.area_name ?? null,
      people: known?.people ?? null,
    }
  }

const fromAbove = (led: LedTeam[], mine: Joined[]): MyTeam[] =>
  led
    .filter(({ id }) => !mine.some(({ team }) => team.id === id))
    .map(({ id, name, area_name, people }) => ({
      id,
      name,
      role: null,
      isPaused: false,
      endsOn: null,
      areaName: area_name,
      people,
    }))

/** Undefined until the ward has answered; what is known stays while it is asked again. */
export function createTeam(teamId: Accessor<string>) {
  const store = useStore()
  const [known, setKnown] = createSignal<TeamOverview>()
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  /** Null when it did not work; why is in `failure`. */
  async function ask<T>(question: Promise<T>): Promise<T | null> {
    setBusy(true)
    setFailure(null)
    return question
      .catch((error: unknown) => {
        setFailure(failureOf(error))
        return null
      })
      .finally(() => setBusy(false))
  }

  async function look(id: string): Promise<void> {
    const found = await ask(teamOverview(id))
    if (found !== null && id === teamId()) setKnown(found)
  }
  createResource(teamId, look)

  async function act<T>(question: Promise<T>): Promise<T | null> {
    const answer = await ask(question)
    if (answer === null) return null
    await look(teamId())
    void syncNow(store)
    return answer
  }

  return {
    known: () => (known()?.team.id === teamId() ? known() : undefined),
    failure,
    isBusy,
    myId: store.profile.id,
    again: () => void look(teamId()),
    invite: (invitation: Omit<Invitation, 'teamId'>) => act(createInvitation({ ...invitation, teamId: teamId() })),
    revoke: (invitationId: string) => act(revokeInvitation(invitationId).then(() => 'revoked' as const)),
    change: (change: ChangingMembership) => act(changeMembership(change)),
    end: (membershipId: string) => ask(endMembership(membershipId)),
    /** After leaving there is no team to look at again. */
    left: () => syncNow(store),
    resetCode: (profileId: string) => ask(createResetCode(profileId)),
  }
}

export type TeamDesk = ReturnType<typeof createTeam>

/** Names of what can be taught, by code. */
export function createSkillNames() {
  const { database } = useStore()
  return createQuery(
    async () => new Map((await database.skills.toArray()).map(({ code, name }) => [code, name])),
    new Map<string, Skill['name']>(),
  )
}
