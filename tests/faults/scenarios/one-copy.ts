import type { Scenario } from '../lab-room.ts'
import { loseSignal } from '../network-moods.ts'

export const oneCopy: Scenario = {
  name: 'one-copy',
  promise:
    'where there is no room for a second copy the phone says so, and a killed browser loses nothing all the same',
  run: async (room) => {
    const ward = await room.openWard()
    const phone = room.phoneOf(ward, 'hanh')
    phone.prepareWith('delete StorageManager.prototype.getDirectory')
    const { isSecondCopy } = await room.arrive(phone)
    room.expect(!isSecondCopy, 'the phone says that there is one copy only')
    loseSignal(ward.proxy)
    for (let round = 0; round < 3; round += 1) {
      await room.work(phone, 60)
      await room.kill(phone)
      await room.start(phone, { isOffline: true })
    }
    await room.close(ward, [phone])
  },
}
