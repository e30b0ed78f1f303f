import { createSignal } from 'solid-js'

/** Asks the phone where it is, once per call; `isUnknown` when it will not or cannot say. */
export function createLocating(onFound: (at: [longitude: number, latitude: number]) => void) {
  const [isBusy, setBusy] = createSignal(false)
  const [isUnknown, setUnknown] = createSignal(false)
  function locate() {
    setBusy(true)
    setUnknown(false)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setBusy(false)
        onFound([coords.longitude, coords.latitude])
      },
      () => {
        setBusy(false)
        setUnknown(true)
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return { locate, isBusy, isUnknown }
}
