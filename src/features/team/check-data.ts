import type { VerifiedAmbassador } from '../../backend/answers.ts'
import { currentAccount } from '../../backend/account.ts'
import { verifyAmbassador } from '../../backend/calls.ts'
import { type Failure, failureOf } from '../../backend/failure.ts'
import { plainCode } from '../../ui/code-groups.ts'

export type Checked = VerifiedAmbassador | { outcome: 'failed'; failure: Failure }
export type Genuine = Extract<Checked, { outcome: 'valid' }>

/** Asked by whoever stands behind the door: no account, nothing kept on the phone. */
export const checkCard = (typed: string): Promise<Checked> =>
  verifyAmbassador(plainCode(typed)).catch((error: unknown) => ({ outcome: 'failed', failure: failureOf(error) }))

/** Those who work here came from their own pages and want to go back there. */
export const worksHere = () => currentAccount() !== null
