import type { Scenario } from './lab-room.ts'
import { answersFor } from './scenarios/answers.ts'
import { clocks } from './scenarios/clocks.ts'
import { killsFor } from './scenarios/kills.ts'
import { lapsed } from './scenarios/lapsed.ts'
import { manyUnsent } from './scenarios/many-unsent.ts'
import { mixedFor } from './scenarios/mixed.ts'
import { olderBackup } from './scenarios/older-backup.ts'
import { oneCopy } from './scenarios/one-copy.ts'
import { quota } from './scenarios/quota.ts'
import { reassigned } from './scenarios/reassigned.ts'
import { serverKilled } from './scenarios/server-killed.ts'
import { slowImport } from './scenarios/slow-import.ts'
import { slowNetwork } from './scenarios/slow-network.ts'
import { soakFor } from './scenarios/soak.ts'
import { tabs } from './scenarios/tabs.ts'
import { team } from './scenarios/team.ts'
import { update } from './scenarios/update.ts'

/** How long the mixed ones last. */
const minutes = Number(process.env['MINUTES'] ?? 1)

/** What runs when nothing else is asked for. */
export const scenarios: Scenario[] = [
  killsFor(52),
  quota,
  oneCopy,
  clocks,
  tabs,
  update,
  lapsed,
  serverKilled,
  olderBackup,
  answersFor(800),
  slowNetwork,
  slowImport,
  reassigned,
  team,
  manyUnsent,
  mixedFor(60 * minutes),
]

/** Only when named: `MINUTES=60 npm run faults mixed soak`. */
export const onDemand: Scenario[] = [soakFor(minutes)]
