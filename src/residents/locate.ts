import type { LonLat } from './map-frame.ts'

/** In ms; under a tin roof it takes its time. */
const patience = 15_000

/** Where this phone says it is; null where it does not say. */
export function locate(): Promise<LonLat | null> {
  const { promise, resolve } = Promise.withResolvers<LonLat | null>()
  if (!('geolocation' in navigator)) resolve(null)
  else
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patience },
    )
  return promise
}
