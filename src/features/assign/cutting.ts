import { createSignal, onCleanup } from 'solid-js'
import type { TurfCut } from '../../domain/turf/turf.ts'
import type { CutQuestion } from './cut-worker.ts'

/** The turf cut beside the screen, so that it can still be touched. A new question drops the one before. */
export function createCutting(onCut: (cut: TurfCut) => void) {
  const [isWorking, setWorking] = createSignal(false)
  /** Told above a second. */
  const [seconds, setSeconds] = createSignal(0)
  const [hasFailed, setFailed] = createSignal(false)
  let worker: Worker | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  function stop() {
    worker?.terminate()
    worker = undefined
    clearInterval(timer)
    setSeconds(0)
    setWorking(false)
  }

  function ask(question: CutQuestion) {
    stop()
    setFailed(false)
    setWorking(true)
    timer = setInterval(() => setSeconds((passed) => passed + 1), 1000)
    worker = new Worker(new URL('cut-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('error', () => {
      stop()
      setFailed(true)
    })
    worker.addEventListener('message', ({ data }: MessageEvent<TurfCut>) => {
      stop()
      onCut(data)
    })
    worker.postMessage(question, [])
  }

  onCleanup(stop)
  return { ask, isWorking, seconds, hasFailed }
}
