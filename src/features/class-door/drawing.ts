import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** What a phone shows above its keyboard: the lines below may come a moment later. */
const atOnce = 5
/** Time for the screen to show what it has; in ms. */
const breath = 60

/** How many lines of a list are drawn by now: a screenful with the key pressed, the others one screenful after the other. */
export function createDrawing(most: Accessor<number>) {
  const [drawn, setDrawn] = createSignal(atOnce)
  createEffect(() => {
    if (drawn() >= most()) return
    const timer = setTimeout(() => setDrawn((last) => Math.min(most(), last + atOnce)), breath)
    onCleanup(() => clearTimeout(timer))
  })
  return { drawn, startAnew: () => setDrawn(atOnce) }
}
