type LonLat = readonly [lon: number, lat: number]

const earthRadius = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle distance in metres (haversine). */
export function metresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const [dLat, dLon] = [radians(latB - latA), radians(lonB - lonA)]
  const chord = Math.sin(dLat / 2) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(chord))
}
