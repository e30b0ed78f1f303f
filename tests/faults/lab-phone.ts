import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { openBrowser } from '../open-browser.ts'
import { labPage } from './build-lab.ts'
import type { Entered, Fact, Who } from './lab/driver.ts'

/** A phone with a memory of its own. What its pages put on the phone is noted the moment they say so. */
export interface LabPhone {
  who: Who
  /** Where the browser keeps everything. */
  memory: string
  /** Starts the browser and enters; `isOffline`: as whoever was here before. */
  start: (options?: { isOffline?: boolean }) => Promise<Entered>
  /** The tab `start` opened. */
  page: () => Page
  /** Another tab takes its place. */
  use: (page: Page) => void
  /** Starts the browser without opening anything. */
  startBrowser: () => Promise<BrowserContext>
  openTab: () => Promise<Page>
  /** Run in every page of the next browser before anything else. */
  prepareWith: (script: string) => void
  /** The browser ends as it should and writes down what it still has in its head. */
  putAway: () => Promise<void>
  kill: () => Promise<void>
  forget: () => Promise<void>
}

interface Running {
  process: ChildProcess
  browser: Browser
  context: BrowserContext
}

interface LabPhoneSettings {
  who: Who
  url: string
  note: (facts: Fact[]) => void
}

export function createLabPhone({ who, url, note }: LabPhoneSettings): LabPhone {
  const memory = mkdtempSync(join(tmpdir(), 'tung-nha-lab-phone-'))
  let running: Running | undefined
  let first: Page | undefined
  let script = ''
  let isForgotten = false

  async function startBrowser() {
    if (isForgotten) throw new Error('This phone is gone.')
    const { child, browser } = await openBrowser(memory)
    const context = browser.contexts()[0]
    if (context === undefined) throw new Error('The browser opened no window.')
    await context.exposeBinding('noteFacts', (_source, facts: string) => note(JSON.parse(facts) as Fact[]))
    if (script !== '') await context.addInitScript(script)
    running = { process: child, browser, context }
    // The scenario failed elsewhere while this browser was starting.
    if (isForgotten) await kill()
    return context
  }
  async function openTab() {
    const context = running?.context ?? (await startBrowser())
    const tab = await context.newPage()
    // Where the app is installed its worker would answer with the app instead.
    const session = await context.newCDPSession(tab)
    await session.send('Network.enable')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
    await tab.goto(url + labPage)
    await tab.waitForFunction(() => 'lab' in window)
    return tab
  }
  async function start({ isOffline = false } = {}) {
    first = await openTab()
    return isOffline
      ? first.evaluate(() => window.lab.enterOffline())
      : first.evaluate((him) => window.lab.enter(him), who)
  }
  function page() {
    if (first === undefined) throw new Error('This phone is off.')
    return first
  }
  async function end(ask: (ended: Running) => unknown) {
    const ended = running
    running = undefined
    first = undefined
    if (ended === undefined) return
    const { promise, resolve } = Promise.withResolvers<void>()
    ended.process.once('exit', () => resolve())
    ask(ended)
    await promise
    await ended.browser.close().catch(() => undefined)
  }
  const kill = () => end((ended) => process.kill(-(ended.process.pid ?? Number.NaN), 'SIGKILL'))
  const putAway = () =>
    end(async ({ browser }) => (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined))
  async function forget() {
    isForgotten = true
    await kill()
    rmSync(memory, { recursive: true, force: true, maxRetries: 5 })
  }
  const use = (tab: Page) => {
    first = tab
  }
  const prepareWith = (given: string) => {
    script = given
  }
  return { who, memory, start, page, use, startBrowser, openTab, prepareWith, putAway, kill, forget }
}
