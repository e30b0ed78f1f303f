import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { killBrowser, openBrowser } from '../open-browser.ts'

/** A phone with a memory of its own, whose browser can be killed in the middle of anything. */
export interface Phone {
  start: () => Promise<Page>
  kill: () => Promise<void>
  forget: () => Promise<void>
}

/** `more`: flags of its browser, for a camera that sees a film. */
export function createPhone(more: string[] = []): Phone {
  const memory = mkdtempSync(join(tmpdir(), 'tung-nha-phone-'))
  let running: ChildProcess | undefined

  async function start() {
    const { child, browser } = await openBrowser(memory, more)
    running = child
    const context = browser.contexts()[0]
    if (context === undefined) throw new Error('The browser has no memory.')
    const page = await context.newPage()
    await page.setViewportSize({ width: 412, height: 915 })
    return page
  }
  async function kill() {
    if (running !== undefined) await killBrowser(running)
    running = undefined
  }
  async function forget() {
    await kill()
    rmSync(memory, { recursive: true, force: true, maxRetries: 5 })
  }
  return { start, kill, forget }
}
