import type { OrderAnswer, OrderQuestion } from './order-worker.ts'

const waiting = new Map<number, (answer: OrderAnswer) => void>()
let worker: Worker | undefined
let count = 0

function start(): Worker {
  const started = new Worker(new URL('order-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data: answer }: MessageEvent<OrderAnswer>) => {
    waiting.get(answer.asked)?.(answer)
    waiting.delete(answer.asked)
  })
  return started
}

/** Ordered beside the screen: thousands of tries must not hold up a tap on a slow phone. */
export function askOrder(question: Omit<OrderQuestion, 'asked'>): Promise<OrderAnswer> {
  const { promise, resolve } = Promise.withResolvers<OrderAnswer>()
  worker ??= start()
  count += 1
  waiting.set(count, resolve)
  worker.postMessage({ ...question, asked: count }, [])
  return promise
}
