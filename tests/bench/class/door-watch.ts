/** When something was pressed, and when the page had it; in ms since the page was opened, null until then. */
export interface Press {
  pressed: number
  /** The next frame is drawn. */
  painted: number | null
  /** The line says that they are here. */
  shown: number | null
  /** The page says that it is on this phone, in both copies. */
  stored: number | null
}

declare global {
  interface Window {
    /** Resolves by itself: whoever asked in between would slow down what is measured. */
    nextPress: (isOver: 'painted' | 'stored') => Promise<Press>
  }
}

/** Runs in the app's window before its own scripts. */
export function watchDoor() {
  let last: Press | undefined
  let waiting: { isOver: 'painted' | 'stored'; resolve: (press: Press) => void } | undefined
  window.nextPress = (isOver) => {
    const { promise, resolve } = Promise.withResolvers<Press>()
    waiting = { isOver, resolve }
    last = undefined
    return promise
  }
  const tell = () => {
    if (last === undefined || waiting === undefined || last.painted === null) return
    if (waiting.isOver === 'stored' && (last.shown === null || last.stored === null)) return
    waiting.resolve(last)
    waiting = undefined
  }
  // The first thing done once the next frame is drawn.
  const afterPaint = (done: () => void) =>
    requestAnimationFrame(() => void scheduler.postTask(done, { priority: 'user-blocking' }))
  const note = (event: Event) => {
    const press: Press = { pressed: event.timeStamp, painted: null, shown: null, stored: null }
    last = press
    afterPaint(() => {
      press.painted = performance.now()
      tell()
    })
  }
  const isInput = (event: Event, type: string) =>
    event.target instanceof HTMLInputElement && event.target.type === type && note(event)
  addEventListener('keydown', (event) => isInput(event, 'search'), { capture: true })
  addEventListener('click', (event) => isInput(event, 'checkbox'), { capture: true })
  const isAdded = (changes: MutationRecord[], look: string) =>
    changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element && node.matches(look)))
  new MutationObserver((changes) => {
    if (last === undefined) return
    if (isAdded(changes, '.tag.good')) last.shown ??= performance.now()
    if (isAdded(changes, '.toast')) last.stored ??= performance.now()
    tell()
  }).observe(document, { childList: true, subtree: true })
}
