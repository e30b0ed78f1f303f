import { type Account, forgetAccount, rememberAccount } from './account.ts'
import { loadConfig } from './config.ts'
import { network } from './load-network.ts'
import { signInAddress, signInName } from './sign-in-name.ts'
import { SignInFailure } from './sign-in-failure.ts'

export { type Account, currentAccount } from './account.ts'
export { SignInFailure } from './sign-in-failure.ts'

interface Credentials {
  name: string
  password: string
}

const leastPassword = 8

async function addressOf(typed: string) {
  const name = signInName(typed)
  if (name === null) throw new SignInFailure('name-unusable')
  const { signInDomain } = await loadConfig()
  return { name, email: signInAddress(name, signInDomain) }
}

function remembered(id: string, name: string): Account {
  const account = { id, signInName: name }
  rememberAccount(account)
  return account
}

export async function signIn({ name: typed, password }: Credentials): Promise<Account> {
  const { name, email } = await addressOf(typed)
  return remembered(await (await network()).openSession({ email, password }), name)
}

export async function signUp({ name: typed, password }: Credentials): Promise<Account> {
  if (password.length < leastPassword) throw new SignInFailure('password-too-short')
  const { name, email } = await addressOf(typed)
  return remembered(await (await network()).makeAccount({ email, password }), name)
}

/** Ends the session here; the server is told when it can be. Callers ask `signOutSafely` of the store first. */
export async function signOut(): Promise<void> {
  forgetAccount()
  await network().then(
    (door) => door.endSession(),
    () => undefined,
  )
}
