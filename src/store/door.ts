import type { CommandAnswer, PullAnswer } from '../backend/answers.ts'
import type { Asking, PullRequest, SentCommand } from '../backend/requests.ts'

/** What sync needs of the ward: the two calls of backend/calls.ts. */
export interface Door {
  applyCommands: (commands: SentCommand[], asking: Asking) => Promise<CommandAnswer[]>
  pullChanges: (request: PullRequest, asking: Asking) => Promise<PullAnswer>
}
