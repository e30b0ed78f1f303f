import { acceptInvitation } from '../../backend/calls.ts'
import { failureOf } from '../../backend/failure.ts'
import { SignInFailure, currentAccount, signIn, signUp } from '../../backend/sign-in.ts'
import { createQuery } from '../../store/create-query.ts'
import { openProfiles } from '../../store/open-people.ts'
import { signOutSafely } from '../../store/sign-out-safely.ts'
import { useStore } from '../../store/store-context.tsx'
import { rememberProfile } from '../../store/last-profile.ts'

export type SignInTrouble = SignInFailure['kind'] | ReturnType<typeof failureOf>
export type Joined = Awaited<ReturnType<typeof acceptInvitation>>['outcome'] | SignInTrouble

const troubleOf = (error: unknown): SignInTrouble => (error instanceof SignInFailure ? error.kind : failureOf(error))

/** A fresh start, so that nothing of whoever used the phone before stays in memory. */
export const startAfresh = () => location.replace('/')

export const isSignedIn = () => currentAccount() !== null

/** Returns what went wrong, or null when the person is in. */
export async function enter(person: { name: string; password: string }): Promise<SignInTrouble | null> {
  try {
    rememberProfile({ id: (await signIn(person)).id })
    return null
  } catch (error) {
    return troubleOf(error)
  }
}

/** Makes the account first when there is none on this phone, then accepts the invitation with it. */
export async function join(given: {
  code: string
  full_name: string
  called: string
  name: string
  password: string
}): Promise<Joined> {
  try {
    if (!isSignedIn()) rememberProfile({ id: (await signUp(given)).id })
    const called = given.called.trim()
    const { outcome } = await acceptInvitation({
      code: given.code,
      full_name: given.full_name,
      ...(called === '' ? {} : { called }),
    })
    return outcome
  } catch (error) {
    return troubleOf(error)
  }
}

export function createMe() {
  const store = useStore()
  return createQuery(async () => {
    const { database } = store
    const [stored, memberships, teams, homes] = await Promise.all([
      database.profiles.toArray(),
      database.memberships.toArray(),
      database.teams.toArray(),
      database.households.count(),
    ])
    const [profile] = await openProfiles(store, stored)
    const roles = memberships
      .filter((membership) => membership.left_at === null)
      .map(({ role, team_id }) => ({ role, team: teams.find((team) => team.id === team_id)?.name ?? '' }))
    return { name: profile?.full_name ?? profile?.called ?? profile?.sign_in_name ?? '', roles, homes }
  })
}

/** Leaves this phone, or tells how many entries still have to go to the ward first. */
export function createLeaving() {
  const store = useStore()
  return () => signOutSafely(store)
}

/** Whether what is unsent lies on this phone twice. */
export function createSafety() {
  const { mirror } = useStore()
  return { isSecondCopy: mirror.isSecondCopy }
}
