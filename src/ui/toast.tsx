import { For, createSignal, onCleanup, onMount } from 'solid-js'
import { i18n } from '../i18n/i18n.tsx'
import { Icon } from './icon.tsx'

interface Toast {
  id: number
  text: string
  undo: (() => void | Promise<void>) | undefined
}

/** Long enough to read and to think again; the kit asks for ten seconds at least. */
const stayMilliseconds = 12_000

const [toasts, setToasts] = createSignal<Toast[]>([])
let lastId = 0

/** Says what just happened, with the way back. A newer one replaces an older one. */
export function showToast({ text, undo }: { text: string; undo?: (() => void | Promise<void>) | undefined }): number {
  lastId += 1
  setToasts([{ id: lastId, text, undo }])
  return lastId
}

export const dismissToast = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id))

/** The live region; each shell holds one, so that it is there before anything is said. */
export function ToastRegion() {
  const [isReady, setReady] = createSignal(false)
  // A region announces only what is added after it; a toast carried over from the last page waits a moment.
  onMount(() => {
    const timer = setTimeout(() => setReady(true), 50)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <div class="toasts" role="status">
      <For each={isReady() ? toasts() : []}>{(toast) => <ToastCard toast={toast} />}</For>
    </div>
  )
}

function ToastCard(props: { toast: Toast }) {
  const close = () => dismissToast(props.toast.id)
  const undo = () => {
    close()
    void props.toast.undo?.()
  }
  const stay = createStay(close)
  return (
    <div
      class="toast"
      onPointerEnter={stay.pause}
      onPointerLeave={stay.resume}
      onFocusIn={stay.pause}
      onFocusOut={stay.resume}
    >
      <p>{props.toast.text}</p>
      {props.toast.undo && (
        <button class="btn" type="button" onClick={undo}>
          <Icon name="undo" />
          {i18n.t('common.undo')}
        </button>
      )}
      <button class="btn only" type="button" aria-label={i18n.t('common.dismiss')} onClick={close}>
        <Icon name="x" />
      </button>
    </div>
  )
}

function createStay(end: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = () => clearTimeout(timer)
  const resume = () => {
    pause()
    timer = setTimeout(end, stayMilliseconds)
  }
  resume()
  onCleanup(pause)
  return { pause, resume }
}
