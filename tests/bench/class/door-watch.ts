export interface Press {
  pressed: number
  /** The frame that shows it is on the screen. */
  painted: number | null
  /** The page says that it is on this phone, in both copies. */
  stored: number | null
}

declare global {
  interface Window {
    doorPresses: Press[]
  }
}

/** Runs in the app's window before its own scripts: when a key or a box was pressed, shown and said to be stored. */
export function watchDoor() {
  window.doorPresses = []
  const afterPaint = (done: () => void) => {
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', done, { once: true })
    channel.port1.start()
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }
  const note = (event: Event) => {
    const press: Press = { pressed: event.timeStamp, painted: null, stored: null }
    window.doorPresses.push(press)
    afterPaint(() => {
      press.painted = performance.now()
    })
  }
  const isSearch = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'search'
  const isBox = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'checkbox'
  addEventListener('keydown', (event) => isSearch(event.target) && note(event), { capture: true })
  addEventListener('click', (event) => isBox(event.target) && note(event), { capture: true })
  const isToast = (node: Node) => node instanceof Element && node.matches('.toast')
  new MutationObserver((changes) => {
    const last = window.doorPresses.at(-1)
    if (last?.stored === null && changes.some(({ addedNodes }) => [...addedNodes].some(isToast))) {
      last.stored = performance.now()
    }
  }).observe(document, { childList: true, subtree: true })
}
