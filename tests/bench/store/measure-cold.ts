import type { BenchWard } from './bench-ward.ts'
import { median } from './percentile.ts'
import { startPhone } from './phone.ts'

const starts = 5

/** Runs in the app's window before its own scripts: notes when the first door of the walk list has been drawn. */
function noteFirstDoor() {
  const look = () => {
    if (document.querySelector('main a[href$="/visit"].row') === null) return
    watching.disconnect()
    requestAnimationFrame(() => document.documentElement.setAttribute('data-doors-at', String(performance.now())))
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { childList: true, subtree: true })
}

/** Each time a new browser process without a signal: the service worker answers, the walk comes out of the store. */
export async function measureCold({ url, signal, memory }: BenchWard, synced: string) {
  const phone = memory('cold', synced)
  await signal.lose()
  const times: number[] = []
  for (let turn = 0; turn < starts; turn += 1) {
    const { page, close } = await startPhone(phone)
    await page.addInitScript(noteFirstDoor)
    await page.goto(url)
    const drawn = page.locator('html[data-doors-at]')
    await drawn.waitFor()
    times.push(Number(await drawn.getAttribute('data-doors-at')))
    await close()
  }
  await signal.find()
  return { cold_offline_ms: median(times) }
}
