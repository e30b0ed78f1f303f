import { demoPeople } from './demo-people.ts'
import { startServer } from './server.ts'
import { settingsFrom } from './settings.ts'

function demoTable(): string {
  const lines = demoPeople.map(
    ({ signInName, password, role, displayName }) =>
      `  ${signInName.padEnd(6)} ${password}   ${displayName.padEnd(9)} ${role}`,
  )
  return ['Demo people (sign-in name, password):', ...lines].join('\n')
}

async function main() {
  const settings = settingsFrom(process.env)
  const server = await startServer(settings)
  const stop = () => void server.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.log(`Từng Nhà is at ${settings.publicUrl ?? server.url}  (Ctrl+C stops it)`)
  if (settings.seed !== 'none') console.log(demoTable())
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
