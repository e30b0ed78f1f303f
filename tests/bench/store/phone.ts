import { cpSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '../../browser.ts'

/** How much slower a cheap phone is than the machine this runs on. */
const throttle = 4
/** A busy machine is slow, not wrong; in ms. */
const patience = 180_000

/** A tab of a phone; `session` reaches what the page itself cannot. */
export interface Tab {
  page: Page
  session: CDPSession
  /** As a phone is switched off in order: everything reaches the disk. */
  close: () => Promise<void>
}

/**
 * A new browser process on the memory given, its page four times slower. Chromium slows down pages only: workers, the
 * service worker among them, and the disk's side of IndexedDB run at full speed, with our store as with PouchDB.
 */
export async function startPhone(memory: string): Promise<Tab> {
  const context = await chromium.launchPersistentContext(memory, {
    executablePath: await findBrowser(),
    args: browserFlags,
    viewport: { width: 412, height: 915 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return { page, session, close: () => context.close() }
}

export const copyMemory = (from: string, to: string) => cpSync(from, to, { recursive: true })

/** As when the browser finds its database torn: the whole IndexedDB of every site is gone. */
export function deleteStore(memory: string) {
  const folders = globSync(join(memory, 'Default/IndexedDB/*'))
  if (folders.length === 0) throw new Error('There is no store to delete.')
  for (const folder of folders) rmSync(folder, { recursive: true })
}
