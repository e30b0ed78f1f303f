import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../database/harness-folders.ts'
import { serve } from '../database/harness.ts'
import { createSignal } from '../journeys/signal.ts'
import { layClassSql, enrolled } from './class/lay-class.ts'
import { buildApp } from './store/build-pages.ts'
import { vi as words } from '../../src/i18n/class-door/vi.ts'
import { signIn, waitUntilReadyOffline } from '../journeys/sign-in.ts'
import { startPhone } from './store/phone.ts'
import { watchDoor, type Press } from './class/door-watch.ts'
import { percentile } from './store/percentile.ts'

const folder = temporaryFolder('zz')
const [distDir, memory] = [process.env.DIST ?? join(folder, 'dist'), join(folder, 'phone')]
mkdirSync(memory)
if (!process.env.DIST) await buildApp(distDir)
const server = await serve({ seed: 'supabase/seed.sql', distDir })
await server.connection.runScript(layClassSql)
const signal = await createSignal(server.url)
const { page, session, close } = await startPhone(memory)
await page.addInitScript(watchDoor)
let hear: (press: Press) => void = () => undefined
await page.exposeFunction('tellPress', (press: Press) => hear(press))
const told = async (press: () => Promise<void>) => { const { promise, resolve } = Promise.withResolvers<Press>(); hear = resolve; await press(); return promise }
await signIn(page, { url: signal.url, name: 'hanh' })
await waitUntilReadyOffline(page)
await page.locator('a[href$="/door"]').first().click()
await page.getByText(words.roster.more(enrolled - 20)).waitFor()
await signal.lose()
const rest = () => page.evaluate(() => { const { promise, resolve } = Promise.withResolvers<void>(); requestIdleCallback(() => requestIdleCallback(() => resolve())); return promise })
const n = Number(process.env.N ?? 20)
const browser = page.context().browser()!
const trace = process.env.TRACE !== undefined
if (process.env.RATE) await session.send('Emulation.setCPUThrottlingRate', { rate: Number(process.env.RATE) })
if (trace) await browser.startTracing(page, { path: process.env.TRACE, categories: ['devtools.timeline','v8.execute','blink.user_timing','toplevel','disabled-by-default-devtools.timeline', 'loading','IndexedDB', ...(process.env.JS ? ['disabled-by-default-v8.cpu_profiler'] : [])] })
const keys: number[] = []
for (const key of ['d','i','e','p','Backspace','Backspace','Backspace','Backspace','4','1','7','Backspace','Backspace','Backspace']) {
  await page.getByRole('searchbox').focus()
  const p = await told(() => page.keyboard.press(key)); keys.push(p.painted! - p.pressed); await rest()
}
console.log('keys', keys.map(Math.round).join(' '))
const out: number[][] = []
for (let place = 1; place <= n; place += 1) {
  await page.getByRole('searchbox').fill(String(place * 7919).padStart(8, '0').slice(-3)); await rest()
  const box = page.getByRole('main').getByRole('checkbox', { checked: false }).first()
  const { x, y, width, height } = (await box.boundingBox())!
  const p = await told(() => page.mouse.click(x + width / 2, y + height / 2))
  out.push([p.painted! - p.pressed, p.shown! - p.pressed, p.stored! - p.pressed])
}
for (const [i, name] of ['painted','shown','stored'].entries()) console.log(name, 'p50', percentile(out.map(o=>o[i]!),.5), 'p95', percentile(out.map(o=>o[i]!),.95))
if (trace) await browser.stopTracing()
await close(); await signal.lose(); await server.close()
