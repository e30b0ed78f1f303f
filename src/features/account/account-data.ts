import { acceptInvitation, resetPassword } from '../../backend/calls.ts'
import { failureOf } from '../../backend/failure.ts'
import type { Role } from '../../backend/rows.ts'
import { signInName } from '../../backend/sign-in-name.ts'
import { SignInFailure, currentAccount, signIn, signUp } from '../../backend/sign-in.ts'
import { createQuery } from '../../store/create-query.ts'
import { openProfiles } from '../../store/open-people.ts'
import { signOutSafely } from '../../store/sign-out-safely.ts'
import { useStore } from '../../store/store-context.tsx'
import { rememberProfile } from '../../store/last-profile.ts'

export type SignInTrouble = SignInFailure['kind'] | ReturnType<typeof failureOf>
export type Joined = Awaited<ReturnType<typeof acceptInvitation>>['outcome'] | SignInTrouble

export type Reset = Awaited<ReturnType<typeof resetPassword>>['outcome'] | SignInTrouble

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

/** A new password for who has a code of their lead's. The ward knows a name in one form only, however it was typed. */
export async function resetByCode(given: { name: string; code: string; password: string }): Promise<Reset> {
  const name = signInName(given.name)
  // An unusable name answers like an unknown one: whose account there is is nobody's business.
  if (name === null) return 'unknown_code'
  try {
    return (await resetPassword({ signInName: name, code: given.code, newPassword: given.password })).outcome
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

const walking: Role[] = ['ambassador', 'lead']

/** What is known of who is signed in, so that nobody types their name a second time. */
export function createMyName() {
  const store = useStore()
  return createQuery(async () => {
    const stored = await store.database.profiles.where('id').equals(store.profile.id).toArray()
    const [profile] = await openProfiles(store, stored)
    return { full_name: profile?.full_name ?? '', called: profile?.called ?? '' }
  })
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
    const live = memberships.filter((membership) => membership.left_at === null)
    const roles = live.map(({ role, team_id }) => ({
      role,
      team: teams.find((team) => team.id === team_id)?.name ?? '',
    }))
    const name = profile?.full_name ?? profile?.called ?? profile?.sign_in_name ?? ''
    return { name, roles, homes, walks: live.some(({ role }) => walking.includes(role)) }
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
