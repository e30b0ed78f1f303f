import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium } from '@playwright/test'
import { browserFlags, findBrowser } from './browser.ts'

const flags = [
  '--headless=new',
  ...browserFlags,
  '--remote-debugging-port=0',
  '--window-size=412,915',
  '--lang=vi-VN',
  // A window still opening while the browser is asked for its pages may never answer: whoever needs one opens it.
  '--no-startup-window',
]

/** A browser in a process of its own, which can be killed in the middle of anything. */
export interface OpenBrowser {
  child: ChildProcess
  browser: Browser
}

/** Where a browser just started can be driven from. */
function debuggingAddress(browser: ChildProcess): Promise<string> {
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

/**
 * `memory`: the folder where it keeps everything. `more`: flags beside the usual ones. One that does not answer on a busy
 * machine is killed and started again.
 */
export async function openBrowser(memory: string, more: string[] = [], triesLeft = 3): Promise<OpenBrowser> {
  const child = spawn(await findBrowser(), [...flags, ...more, `--user-data-dir=${memory}`], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh' },
  })
  try {
    return { child, browser: await chromium.connectOverCDP(await debuggingAddress(child)) }
  } catch (error) {
    await killBrowser(child)
    if (triesLeft === 1) throw error
    return openBrowser(memory, more, triesLeft - 1)
  }
}

/** SIGKILL to the whole browser: nothing gets a chance to finish. */
export async function killBrowser(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  process.kill(-child.pid, 'SIGKILL')
  await promise
}
