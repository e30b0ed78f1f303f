import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFaultProxy, type Fault, type FaultProxy, randomPlan } from './proxy.ts'

/** A ward that only notes who knocked, and answers with what it was told. */
async function openDoor(says: string): Promise<{ url: string; heard: string[]; server: Server }> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += String(chunk)))
    request.on('end', () => {
      heard.push(body === '' ? (request.url ?? '') : body)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ says, body }))
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, server }
}

type Door = Awaited<ReturnType<typeof openDoor>>
let door: Door
let proxy: FaultProxy

beforeEach(async () => {
  door = await openDoor('received')
  proxy = await createFaultProxy(door.url)
})

afterEach(async () => {
  await proxy.close()
  door.server.close()
})

/** Status and text, or `cut` if the answer did not come whole. */
async function ask(body: string, path = '/rest/v1/rpc/apply_commands'): Promise<string> {
  try {
    const answer = await fetch(proxy.url + path, { method: 'POST', body })
    return `${answer.status} ${await answer.text()}`
  } catch {
    return 'cut'
  }
}

const received = (body: string) => `200 {"says":"received","body":"${body}"}`
const always = (fault: Fault) => proxy.plan(() => fault)
/** This for the first request, and nothing for the later ones. */
function once(fault: Fault) {
  const left = [fault]
  proxy.plan(() => left.pop() ?? { kind: 'pass' })
}

describe('what the network does to a request', () => {
  test('without a plan everything passes, and is no fault', async () => {
    expect(await ask('one')).toBe(received('one'))
    expect([door.heard, proxy.faults()]).toEqual([['one'], 0])
  })

  test('cut before the request: the ward hears nothing', async () => {
    always({ kind: 'cutBeforeRequest' })
    expect(await ask('one')).toBe('cut')
    expect([door.heard, proxy.faults()]).toEqual([[], 1])
  })

  test('cut after the request: the ward has done it, the phone hears nothing', async () => {
    always({ kind: 'cutAfterRequest' })
    expect(await ask('one')).toBe('cut')
    expect(door.heard).toEqual(['one'])
  })

  test('half an answer is none', async () => {
    always({ kind: 'cutAnswer' })
    expect(await ask('one')).toBe('cut')
    expect(door.heard).toEqual(['one'])
  })

  test('doubled: the ward hears it twice, the phone gets one answer', async () => {
    always({ kind: 'double' })
    expect(await ask('one')).toBe(received('one'))
    expect(door.heard).toEqual(['one', 'one'])
  })

  test('reordered: what was sent later arrives first', async () => {
    once({ kind: 'reorder' })
    const first = ask('one')
    await expect.poll(() => proxy.faults()).toBe(1)
    expect(await ask('two')).toBe(received('two'))
    expect(await first).toBe(received('one'))
    expect(door.heard).toEqual(['two', 'one'])
  })

  test('delayed: it arrives, later than one that was not', async () => {
    once({ kind: 'delay', ms: 300 })
    const arrived: string[] = []
    const first = ask('one').then(() => arrived.push('one'))
    await expect.poll(() => proxy.faults()).toBe(1)
    await ask('two').then(() => arrived.push('two'))
    await first
    expect(arrived).toEqual(['two', 'one'])
    expect(door.heard).toEqual(['two', 'one'])
  })

  test('a status of its own, and the page of a café, reach the phone without the ward', async () => {
    always({ kind: 'status', status: 503 })
    expect(await ask('one')).toMatch(/^503 /u)
    always({ kind: 'portal' })
    expect(await ask('one')).toMatch(/^200 <!doctype html>/u)
    expect(door.heard).toEqual([])
  })

  test('slow: it takes as long as its bytes, and some never arrive', async () => {
    always({ kind: 'slow', bytesPerSecond: 200, loss: 0 })
    const began = performance.now()
    const answer = await ask('one')
    expect(answer).toBe(received('one'))
    expect(performance.now() - began).toBeGreaterThan(((answer.length - '200 '.length) / 200) * 900)
    always({ kind: 'slow', bytesPerSecond: 200, loss: 1 })
    expect(await ask('two')).toBe('cut')
    expect(door.heard).toEqual(['one'])
  })
})

test('only what the ward answers is spoilt: the files of the app come whole', async () => {
  always({ kind: 'cutBeforeRequest' })
  expect(await ask('', '/index.html')).toMatch(/^200 /u)
  for (const path of ['/rest/v1/visits', '/auth/v1/token', '/config.json']) expect(await ask('', path)).toBe('cut')
  expect(proxy.faults()).toBe(3)
})

test('cutting ends what is on its way; the next one passes', async () => {
  once({ kind: 'delay', ms: 60_000 })
  const first = ask('one')
  await expect.poll(() => proxy.faults()).toBe(1)
  proxy.cut()
  expect(await first).toBe('cut')
  expect(await ask('two')).toBe(received('two'))
})

test('the ward may come back under another address', async () => {
  const other = await openDoor('moved')
  proxy.retarget(other.url)
  expect(await ask('one')).toBe('200 {"says":"moved","body":"one"}')
  expect(door.heard).toEqual([])
  other.server.close()
})

test('a ward that is down looks like a dead spot', async () => {
  door.server.close()
  door.server.closeAllConnections()
  expect(await ask('one')).toBe('cut')
})

test('closing gives the port back, also with a request on its way', async () => {
  always({ kind: 'delay', ms: 60_000 })
  const first = ask('one')
  await expect.poll(() => proxy.faults()).toBe(1)
  await proxy.close()
  expect(await first).toBe('cut')
  proxy = await createFaultProxy(door.url)
})

describe('faults by chance', () => {
  const weights = { pass: 3, double: 1, delay: 1, status: 1, cutAnswer: 0 }
  const drawn = (seed: number, count = 400) => {
    const plan = randomPlan({ seed, weights })
    return Array.from({ length: count }, () => plan({ path: '/rest/v1', method: 'POST' }))
  }

  test('the same seed draws the same faults, another seed others', () => {
    expect(drawn(7)).toEqual(drawn(7))
    expect(drawn(7)).not.toEqual(drawn(8))
  })

  test('each as often as it weighs, and none that weighs nothing', () => {
    const share = (kind: Fault['kind']) => drawn(3, 6_000).filter((fault) => fault.kind === kind).length / 6_000
    expect(share('pass')).toBeCloseTo(0.5, 1)
    expect(share('double')).toBeCloseTo(1 / 6, 1)
    expect([share('cutAnswer'), share('portal')]).toEqual([0, 0])
  })
})
