import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** What a phone shows above its keyboard: the lines below may come a moment later. */
const atOnce = 5
/** Between two keys of somebody who types fast no more is drawn than those; in ms. */
const breath = 120

/** How many lines of a list are drawn by now: a screenful with the key pressed, the others one screenful after the other. */
export function createDrawing(most: Accessor<number>) {
  // A step of its own each time, also to as many lines as before: with each key the time to wait begins anew.
  const [step, setStep] = createSignal({ drawn: atOnce })
  createEffect(() => {
    const { drawn } = step()
    if (drawn >= most()) return
    const timer = setTimeout(() => setStep({ drawn: Math.min(most(), drawn + atOnce) }), breath)
    onCleanup(() => clearTimeout(timer))
  })
  return { drawn: () => step().drawn, startAnew: () => void setStep({ drawn: atOnce }) }
}
