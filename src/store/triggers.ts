const ofWindow = ['online', 'focus', 'pageshow']

/** Moments when sending may work again. `navigator.onLine` is a hint, never a reason not to try. */
export function listenForTriggers(wake: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  const whenVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  for (const name of ofWindow) window.addEventListener(name, wake)
  document.addEventListener('visibilitychange', whenVisible)
  return () => {
    for (const name of ofWindow) window.removeEventListener(name, wake)
    document.removeEventListener('visibilitychange', whenVisible)
  }
}
