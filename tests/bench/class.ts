import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../database/harness-folders.ts'
import { serve } from '../database/harness.ts'
import { createSignal } from '../journeys/signal.ts'
import { layClassSql } from './class/lay-class.ts'
import { measureBare } from './class/measure-bare.ts'
import { measureDoor } from './class/measure-door.ts'
import { measureSaving } from './class/measure-saving.ts'
import { buildApp } from './store/build-pages.ts'

/** The app as it goes to phones, before the demo ward with one very full class. */
async function measure() {
  const folder = temporaryFolder('bench-class')
  const [distDir, memory, saving, bare] = ['dist', 'phone', 'saving', 'bare'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  for (const phone of [memory, saving, bare]) mkdirSync(phone)
  await buildApp(distDir)
  const server = await serve({ seed: 'supabase/seed.sql', distDir })
  await server.connection.runScript(layClassSql)
  const signal = await createSignal(server.url)
  try {
    const floor = await measureBare({ url: `${signal.url}/bare`, memory: bare })
    const saved = await measureSaving({ url: signal.url, memory: saving })
    const door = await measureDoor({ url: signal.url, signal, memory })
    return { ...door, ...saved, ...floor }
  } finally {
    await signal.lose()
    await server.close()
  }
}

console.log(JSON.stringify({ bench: 'class', figures: await measure() }))
