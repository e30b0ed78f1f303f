import { cutTurf } from '../../domain/turf/cut-turf.ts'
import type { TurfCut, TurfGoal, TurfPart, TurfStreet } from '../../domain/turf/turf.ts'

export interface CutQuestion {
  parts: TurfPart[]
  streets: TurfStreet[]
  goal: TurfGoal
}

addEventListener('message', ({ data }: MessageEvent<CutQuestion>) => {
  const cut: TurfCut = cutTurf(data)
  postMessage(cut)
})
