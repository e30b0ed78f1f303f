import { type JSX, Show, createEffect, createUniqueId, onCleanup } from 'solid-js'

interface SheetProps {
  open: boolean
  onClose: () => void
  title: string
  /** Alone comes out of the printer, and of it only its slips. */
  isPrinted?: boolean | undefined
  children: JSX.Element
}

/** A question that must be answered. Escape and a press beside it close it. */
export function Sheet(props: SheetProps) {
  const id = createUniqueId()
  let dialog!: HTMLDialogElement
  createEffect(() => {
    if (props.open && !dialog.open) dialog.showModal()
    if (!props.open && dialog.open) dialog.close()
  })
  let isGone = false
  // A dialog that leaves the page open takes the focus with it; closed, it gives it back to what opened it.
  onCleanup(() => {
    isGone = true
    if (dialog.open) dialog.close()
  })
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog && isOutside(event, dialog.getBoundingClientRect())) props.onClose()
  }
  return (
    <dialog
      ref={dialog}
      class="sheet"
      classList={{ printed: props.isPrinted }}
      aria-labelledby={id}
      onClose={() => !isGone && props.open && props.onClose()}
      onClick={closeBeside}
    >
      <Show when={props.open}>
        <h2 id={id}>{props.title}</h2>
        {props.children}
      </Show>
    </dialog>
  )
}

// The backdrop's clicks arrive at the dialog itself, as do those on its padding.
const isOutside = ({ clientX, clientY }: MouseEvent, box: DOMRect) =>
  clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
