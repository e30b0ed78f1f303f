import { join } from 'node:path'
import { openBenchWard } from './store/bench-ward.ts'
import { measureCold } from './store/measure-cold.ts'
import { measurePouch } from './store/measure-pouch.ts'
import { measurePushing } from './store/measure-pushing.ts'
import { measureFirstSync, measureRestore, measureSaving } from './store/measure-store.ts'
import { installPouch } from './store/pouch-ward.ts'

/** What is measured first cannot be spoilt by what comes later: every measurement has a copy of the phone's memory. */
async function measure() {
  const ward = await openBenchWard()
  try {
    await installPouch(join(ward.folder, 'pouch'))
    const { synced, first_sync_ms } = await measureFirstSync(ward)
    const cold = await measureCold(ward, synced)
    const { full, figures } = await measureSaving(ward, synced)
    const restored = await measureRestore(ward, full)
    const pushed = await measurePushing(ward, full)
    const pouch = await measurePouch(ward)
    return { first_sync_ms, ...cold, ...figures, ...restored, ...pushed, ...pouch }
  } finally {
    await ward.close()
  }
}

console.log(JSON.stringify({ bench: 'store', figures: await measure() }))
