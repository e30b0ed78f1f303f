import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, chromium } from '@playwright/test'
import { browserFlags, findBrowser } from '../browser.ts'

const flags = [
  '--headless=new',
  ...browserFlags,
  '--remote-debugging-port=0',
  '--window-size=412,915',
  '--lang=vi-VN',
  // A window still opening while the browser is asked for its pages may never answer: ours is the first.
  '--no-startup-window',
]

/** A busy machine is slow, not wrong; in ms. */
const patience = 120_000

/** A phone with a memory of its own, whose browser can be killed in the middle of anything. */
export interface Phone {
  start: () => Promise<Page>
  /** SIGKILL to the whole browser: nothing gets a chance to finish. */
  kill: () => Promise<void>
  forget: () => Promise<void>
}

/** `more`: flags of its browser, for a camera that sees a film. */
export async function createPhone(more: string[] = []): Promise<Phone> {
  const browserPath = await findBrowser()
  const memory = mkdtempSync(join(tmpdir(), 'tung-nha-phone-'))
  let running: ChildProcess | undefined

  async function start() {
    running = spawn(browserPath, [...flags, ...more, `--user-data-dir=${memory}`], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
    })
    const browser = await chromium.connectOverCDP(await debuggingAddress(running), { timeout: patience })
    const context = browser.contexts()[0]
    if (context === undefined) throw new Error('The browser opened no window.')
    const page = await context.newPage()
    await page.setViewportSize({ width: 412, height: 915 })
    return page
  }
  async function kill() {
    const killed = running
    if (killed?.pid === undefined) return
    const { promise, resolve } = Promise.withResolvers<void>()
    killed.once('exit', () => resolve())
    process.kill(-killed.pid, 'SIGKILL')
    await promise
    running = undefined
  }
  async function forget() {
    await kill()
    rmSync(memory, { recursive: true, force: true, maxRetries: 5 })
  }
  return { start, kill, forget }
}

/** Where a browser just started can be driven from. */
export function debuggingAddress(browser: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  browser.stderr?.on('data', (words: Buffer) => {
    said += words.toString()
    const found = /DevTools listening on (ws:\S+)/u.exec(said)
    if (found?.[1]) resolve(found[1])
  })
  browser.once('exit', () => reject(new Error(`The browser did not start: ${said}`)))
  return promise
}
