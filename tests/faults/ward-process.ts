import { startServer } from '../../supabase/embedded/server.ts'

/** The real server in a process of its own, so that it can be killed; the laboratory asks its database through messages. */
interface Question {
  number: number
  text: string
  parameters: unknown[]
}

const [dataDir = '', distDir = '', databaseUrl, publicUrl] = process.argv.slice(2)

const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  seed: 'none',
  dataDir,
  distDir,
  databaseUrl: databaseUrl === '' ? undefined : databaseUrl,
  publicUrl: publicUrl === '' ? undefined : publicUrl,
})

async function answer({ number, text, parameters }: Question) {
  const reply = await server.sql(text, parameters).then(
    (rows) => ({ number, rows }),
    (problem: unknown) => ({ number, problem: String(problem) }),
  )
  process.send?.(reply)
}

process.on('message', (question: Question) => void answer(question))
// Nothing outlives the laboratory.
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
process.send?.({ url: server.url })
