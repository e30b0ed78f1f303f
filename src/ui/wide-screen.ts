import { createSignal, onCleanup } from 'solid-js'

/** Wide enough for a list and what is open beside it; the same width at which the kit unfolds its columns. */
export function createIsWide(): () => boolean {
  const query = matchMedia('(min-width: 60.01rem)')
  const [isWide, setWide] = createSignal(query.matches)
  const follow = () => setWide(query.matches)
  query.addEventListener('change', follow)
  onCleanup(() => query.removeEventListener('change', follow))
  return isWide
}
