import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Engine } from './engine.ts'

/** The embedded server in a process of its own, as `npm run serve` starts it. */
export async function withServer<Result>(engine: Engine, work: (url: string) => Promise<Result>): Promise<Result> {
  const server = spawn(process.execPath, ['supabase/embedded/main.ts'], {
    env: {
      ...process.env,
      DATA_DIR: engine.dataDir,
      DATABASE_URL: engine.databaseUrl ?? '',
      PORT: '0',
      SEED: 'none',
      LITE_TELEMETRY: '0',
    },
    // What the library prints about refusals would hide the one line this benchmark prints.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const stopped = once(server, 'exit').then(() => {
    throw new Error('The server stopped by itself.')
  })
  try {
    return await Promise.race([addressOf(server).then(work), stopped])
  } finally {
    server.kill('SIGTERM')
    await stopped.catch(() => {})
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: server.stdout! })) {
    const url = /is at (http:\S+)/u.exec(line)?.[1]
    if (url !== undefined) return url
  }
  throw new Error('The server stopped before it told its address.')
}
