import './testing/browser-parts.ts'
import { expect, test, vi } from 'vitest'
import { lastProfile } from './last-profile.ts'
import { openStore } from './open-store.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { save } from './save.ts'
import { signOutSafely } from './sign-out-safely.ts'
import { demoWard, openAmbassador } from './testing/demo-lane.ts'
import { visitTo } from './testing/people-of-lane.ts'

vi.mock('../backend/sign-in.ts', () => ({ signOut: async () => undefined }))

test('signing out is refused while something is unsent; after that the homes leave this phone', async () => {
  const ward = demoWard()
  const store = await openAmbassador(ward)
  await pull(store, ward.door())
  await save(store, [visitTo(1).input, visitTo(2).input])
  expect(await signOutSafely(store)).toEqual({ outcome: 'unsent', count: 2 })
  await push(store, ward.door())
  await pull(store, ward.door())
  expect(await signOutSafely(store)).toEqual({ outcome: 'signed-out' })
  expect(lastProfile()).toBeNull()
  const again = await openStore(store.profile)
  expect([await again.database.households.count(), await again.database.visits.count()]).toEqual([0, 0])
  await pull(again, ward.door())
  expect(await again.database.visits.count()).toBe(2)
})
