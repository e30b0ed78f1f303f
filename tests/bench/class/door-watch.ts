/** When something was pressed, and when the page had it; in ms since the page was opened, null until then. */
export interface Press {
  pressed: number
  /** The next frame is drawn. */
  painted: number | null
  /** The line says that they are here; of keys in the field nothing. */
  shown: number | null
  /** The page says that it is on this phone, in both copies; of keys nothing. */
  stored: number | null
}

declare global {
  interface Window {
    /** Called once all of it has happened: whoever asked in between would slow down what is measured. */
    tellPress: (press: Press) => Promise<void>
  }
}

/** Runs in the app's window before its own scripts. */
export function watchDoor() {
  let last: Press | undefined
  let isBox = false
  const tell = () => {
    if (last === undefined || last.painted === null) return
    if (isBox && (last.shown === null || last.stored === null)) return
    void window.tellPress(last)
    last = undefined
  }
  // The first thing done once the next frame is drawn.
  const afterPaint = (done: () => void) =>
    requestAnimationFrame(() => void scheduler.postTask(done, { priority: 'user-blocking' }))
  const note = (event: Event, type: string) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== type) return
    const press: Press = { pressed: event.timeStamp, painted: null, shown: null, stored: null }
    last = press
    isBox = type === 'checkbox'
    afterPaint(() => {
      press.painted = performance.now()
      tell()
    })
  }
  addEventListener('keydown', (event) => note(event, 'search'), { capture: true })
  addEventListener('click', (event) => note(event, 'checkbox'), { capture: true })
  const isAdded = (changes: MutationRecord[], look: string) =>
    changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof Element && node.matches(look)))
  new MutationObserver((changes) => {
    if (last === undefined || !isBox) return
    if (isAdded(changes, '.tag.good')) last.shown ??= performance.now()
    if (isAdded(changes, '.toast')) last.stored ??= performance.now()
    tell()
  }).observe(document, { childList: true, subtree: true })
}
