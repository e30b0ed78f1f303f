import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { createSignal } from '../journeys/signal.ts'

test('what the ward breaks off breaks off for the phone too: it asks again instead of waiting for nobody', async () => {
  const ward = createServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
  ward.listen(0, '127.0.0.1')
  await once(ward, 'listening')
  const signal = await createSignal(`http://127.0.0.1:${(ward.address() as AddressInfo).port}`)
  const phone = connect(Number(new URL(signal.url).port), '127.0.0.1')
  phone.on('error', () => undefined)
  phone.write('anybody there?')
  await once(phone, 'close')
  expect(phone.destroyed).toBe(true)
  await signal.lose()
  ward.close()
})
