import { fitWalk, minutesOf } from '../../domain/walking/fit-walk.ts'
import { type Walk, walkOrder } from '../../domain/walking/walk-order.ts'
import type { WalkStop } from '../../domain/walking/walk-stop.ts'

/** A walk to order; with `minutes`, only as much of it as fits. */
export interface OrderQuestion {
  asked: number
  walk: Walk<WalkStop>
  minutes: number | null
}

export interface OrderAnswer {
  asked: number
  ids: string[]
  /** In minutes. */
  takes: number
}

addEventListener('message', ({ data: { asked, walk, minutes } }: MessageEvent<OrderQuestion>) => {
  const stops = minutes === null ? walkOrder(walk) : fitWalk(walk, minutes)
  const answer: OrderAnswer = { asked, ids: stops.map(({ id }) => id), takes: minutesOf(stops, walk.from) }
  postMessage(answer)
})
