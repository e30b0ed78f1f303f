import { cpSync } from 'node:fs'
import { vi } from '../../../src/i18n/vi.ts'
import { buildLab } from '../build-lab.ts'
import { labFolder } from '../folder.ts'
import type { Scenario } from '../lab-room.ts'
import { bringLab, waitUntilInstalled } from '../lab-window.ts'
import { loseSignal } from '../network-moods.ts'

const changed = {
  file: 'src/main.tsx',
  text: 'applyAppearance()',
  by: "document.documentElement.dataset['edition'] = 'new'\napplyAppearance()",
}

export const update: Scenario = {
  name: 'update',
  promise: 'a new version of the app finds everything the former one had not sent',
  run: async (room) => {
    const distDir = labFolder('lab-dist')
    cpSync(room.distDir, distDir, { recursive: true })
    const ward = await room.openWard({ distDir })
    const phone = room.phoneOf(ward, 'hanh')
    await room.arrive(phone)
    const page = await phone.page().context().newPage()
    await page.goto(ward.url)
    await waitUntilInstalled(page)
    loseSignal(ward.proxy)
    await room.work(phone, 400)
    const { waiting } = await phone.page().evaluate(() => window.lab.counts())
    await phone.page().close()

    const newDistDir = await buildLab([changed])
    cpSync(newDistDir, distDir, { recursive: true })
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    const reloaded = page.waitForEvent('load')
    await page.getByRole('button', { name: vi.install.updateNow }).click()
    await reloaded
    await page.waitForFunction(() => document.documentElement.dataset['edition'] === 'new')
    await bringLab(page, newDistDir)
    await page.evaluate(() => window.lab.enterOffline())
    const after = await page.evaluate(() => window.lab.counts())
    room.expect(after.waiting === waiting, `${waiting} were unsent before the update, ${after.waiting} after it`)
    phone.use(page)
    await room.work(phone, 40)
    await room.close(ward, [phone])
  },
}
