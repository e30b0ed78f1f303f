import { createSignal } from 'solid-js'

export type TextSize = 'A' | 'A+' | 'A++'
export type Contrast = 'calm' | 'sun'

const textSizes: TextSize[] = ['A', 'A+', 'A++']
const [textSize, rememberTextSize] = createSignal<TextSize>('A')
const [contrast, rememberContrast] = createSignal<Contrast>('calm')

function setTextSize(size: TextSize) {
  localStorage.setItem('text-size', size)
  showTextSize(size)
}

function setContrast(choice: Contrast) {
  localStorage.setItem('contrast', choice)
  showContrast(choice)
}

function showTextSize(size: TextSize) {
  rememberTextSize(size)
  document.documentElement.dataset.text = size
}

function showContrast(choice: Contrast) {
  rememberContrast(choice)
  document.documentElement.dataset.contrast = choice
}

/** Text size and contrast of this phone. */
export const appearance = { textSize, setTextSize, contrast, setContrast }

/** Before the first paint: what this phone remembers, else what its owner asked the system for. */
export function applyAppearance(usual: TextSize = 'A') {
  showTextSize(textSizes.find((size) => size === localStorage.getItem('text-size')) ?? usual)
  const remembered = localStorage.getItem('contrast')
  const wantsMore = matchMedia('(prefers-contrast: more)').matches
  showContrast(remembered === 'sun' || (remembered === null && wantsMore) ? 'sun' : 'calm')
}
