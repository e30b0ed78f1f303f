import { type IncomingMessage, type ServerResponse, createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { seeded } from './seeded.ts'

/** What the network does to one request and its answer. */
export type Fault =
  | { kind: 'pass' }
  | { kind: 'delay'; ms: number }
  /** It never reaches the ward. */
  | { kind: 'cutBeforeRequest' }
  /** The ward has done it, and nobody hears of it. */
  | { kind: 'cutAfterRequest' }
  /** Half of the answer arrives. */
  | { kind: 'cutAnswer' }
  /** Delivered twice; the second answer arrives. */
  | { kind: 'double' }
  /** Waits until a later request has passed, at most a second. */
  | { kind: 'reorder' }
  | { kind: 'status'; status: number }
  /** The page of a café's network, with status 200. */
  | { kind: 'portal' }
  /** `loss`: share of requests that never arrive, 0–1. */
  | { kind: 'slow'; bytesPerSecond: number; loss: number }

interface Asked {
  path: string
  method: string
}

export type Plan = (asked: Asked) => Fault

export interface FaultProxy {
  url: string
  /** How many requests were not simply passed on. */
  faults: () => number
  pass: () => void
  plan: (plan: Plan) => void
  /** Cuts what is open now; what comes later follows the plan. */
  cut: () => void
  retarget: (url: string) => void
  close: () => Promise<void>
}

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

const passing: Plan = () => ({ kind: 'pass' })

/** Files of the app come whole: spoiling them is the affair of whoever tests the service worker. */
const isSpoilt = (path: string) => /^\/(?:rest|auth)\/|^\/config\.json/u.test(path)

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function ask(target: string, { method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const asked = send(new URL(url, target), { method, headers: { ...headers, connection: 'close' } }, (answer) => {
    bodyOf(answer).then(
      (read) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: read }),
      reject,
    )
  })
  asked.on('error', reject)
  asked.end(body)
  return promise
}

function give(response: ServerResponse, { status, headers, body }: Answer, length = body.length) {
  const { 'transfer-encoding': _encoding, connection: _connection, ...kept } = headers
  response.writeHead(status, { ...kept, 'content-length': body.length })
  if (length === body.length) response.end(body)
  else response.write(body.subarray(0, length), () => response.destroy())
}

const plain = (status: number, type: string, text: string): Answer => ({
  status,
  headers: { 'content-type': type, 'access-control-allow-origin': '*' },
  body: Buffer.from(text),
})

const portal = plain(200, 'text/html', '<!doctype html><title>Wi-Fi</title><h1>Mời bạn đăng nhập Wi-Fi</h1>')

/** Between phones and the ward: passes everything on until it is given a plan. */
export async function createFaultProxy(serverUrl: string): Promise<FaultProxy> {
  let target = serverUrl
  let plan = passing
  let faults = 0
  let passed = Promise.withResolvers<void>()
  const open = new Set<ServerResponse>()

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '/'
    const body = await bodyOf(request)
    const fault = isSpoilt(path) ? plan({ path, method: request.method ?? 'GET' }) : passing({ path, method: 'GET' })
    if (fault.kind !== 'pass') faults += 1
    await act(fault, { response, forward: () => ask(target, request, body) })
    passed.resolve()
    passed = Promise.withResolvers<void>()
  }

  async function act(
    fault: Fault,
    { response, forward }: { response: ServerResponse; forward: () => Promise<Answer> },
  ) {
    if (fault.kind === 'status') return give(response, plain(fault.status, 'application/json', '{"message":"trouble"}'))
    if (fault.kind === 'portal') return give(response, portal)
    if (fault.kind === 'cutBeforeRequest') return void response.destroy()
    if (fault.kind === 'slow' && Math.random() < fault.loss) return void response.destroy()
    if (fault.kind === 'delay') await wait(fault.ms)
    if (fault.kind === 'reorder') await Promise.race([passed.promise, wait(1_000)])
    if (fault.kind === 'double') await forward()
    const answer = await forward()
    if (fault.kind === 'cutAfterRequest') return void response.destroy()
    if (fault.kind === 'slow') await wait((answer.body.length / fault.bytesPerSecond) * 1_000)
    give(response, answer, fault.kind === 'cutAnswer' ? Math.floor(answer.body.length / 2) : answer.body.length)
  }

  const proxy = createServer((request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    handle(request, response).catch(() => response.destroy())
  })
  const { promise: listening, resolve: listens } = Promise.withResolvers<void>()
  proxy.listen(0, '127.0.0.1', listens)
  await listening
  const cut = () => {
    for (const response of open) response.destroy()
  }
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    faults: () => faults,
    pass: () => {
      plan = passing
    },
    plan: (given) => {
      plan = given
    },
    cut,
    retarget: (url) => {
      target = url
    },
    close: async () => {
      const closed = Promise.withResolvers<void>()
      proxy.close(() => closed.resolve())
      proxy.closeAllConnections()
      await closed.promise
    },
  }
}

type Weights = Partial<Record<Fault['kind'], number>>

const sample = (kind: Fault['kind'], random: number): Fault => {
  if (kind === 'delay') return { kind, ms: Math.round(random * 1_500) }
  if (kind === 'status') return { kind, status: [500, 502, 503, 401, 429, 404][Math.floor(random * 6)] ?? 500 }
  if (kind === 'slow') return { kind, bytesPerSecond: 4_000, loss: 0.3 }
  return { kind }
}

/** Faults drawn by weight, the same ones again for the same seed and order of requests. */
export function randomPlan({ seed, weights }: { seed: number; weights: Weights }): Plan {
  const random = seeded(seed)
  const entries = Object.entries(weights) as [Fault['kind'], number][]
  const whole = entries.reduce((sum, [, weight]) => sum + weight, 0)
  return () => {
    let left = random() * whole
    const [kind] = entries.find(([, weight]) => (left -= weight) < 0) ?? ['pass' as const]
    return sample(kind, random())
  }
}
