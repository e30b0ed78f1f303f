import type { CommandAnswer, PullAnswer } from '../backend/answers.ts'
import type { Asking, PullRequest, SentCommand } from '../backend/requests.ts'

/** What sync needs of the ward: the calls of backend/calls.ts. */
export interface Door {
  applyCommands: (commands: SentCommand[], asking: Asking) => Promise<CommandAnswer[]>
  /** The key to this person's personal fields, 32 bytes in base64; the same on each of their phones. */
  sealingKey: (asking: Asking) => Promise<string>
  pullChanges: (request: PullRequest, asking: Asking) => Promise<PullAnswer>
}
