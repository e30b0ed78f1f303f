import type { Page } from '@playwright/test'
import type { LabPhone } from '../lab-phone.ts'
import type { LabRoom, Scenario } from '../lab-room.ts'
import { bringLab } from '../lab-window.ts'
import { everyMood } from '../network-moods.ts'
import { randomPlan } from '../proxy.ts'

const rounds = 6

async function openApp(phone: LabPhone, url: string, distDir: string): Promise<Page> {
  const page = await phone.page().context().newPage()
  await page.goto(url)
  await bringLab(page, distDir)
  await page.evaluate((him) => window.lab.enter(him), phone.who)
  return page
}

async function openSecondTab(phone: LabPhone): Promise<Page> {
  const page = await phone.openTab()
  await page.evaluate((him) => window.lab.enter(him), phone.who)
  return page
}

/** Its process dies at once, as when the system takes the memory back. */
async function crash(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  browser.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

async function workTogether({ ledger, random }: LabRoom, tabs: Page[]) {
  for (const tab of tabs) {
    const work = { first: ledger.numbers(), together: 3, pause: 5 }
    await tab.evaluate((given) => window.lab.keepWorking(given), work)
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, 800 + random() * 1_200)
  await promise
}

export const tabs: Scenario = {
  name: 'tabs',
  promise: 'two tabs and the installed app work at once, one dies, and each fact arrives once',
  run: async (room) => {
    const ward = await room.openWard()
    const phone = room.phoneOf(ward, 'hanh')
    await room.arrive(phone)
    ward.proxy.plan(randomPlan({ seed: Math.floor(room.random() * 1e6), weights: everyMood }))
    for (let round = 0; round < rounds; round += 1) {
      const windows = [await openSecondTab(phone), await openApp(phone, ward.url, room.distDir)]
      await workTogether(room, [phone.page(), ...windows])
      const dying = windows[round % 2]
      if (dying) await crash(dying)
      room.tally.kills += 1
      await phone.page().evaluate(() => window.lab.rest())
      for (const left of windows) if (left !== dying) await left.evaluate(() => window.lab.rest())
      for (const left of windows) if (left !== dying) await left.close()
    }
    await room.kill(phone)
    room.spoil(phone, 'delete')
    await room.start(phone)
    await room.close(ward, [phone])
  },
}
