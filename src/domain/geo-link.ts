/** Longitude first. */
export type Place = [longitude: number, latitude: number]

/**
 * Opens the map app of the phone at a place, also without a signal (RFC 5870; the label is Android's); without a place it
 * looks for the words.
 */
export function geoLink(at: Place | null, words: string): string {
  if (at === null) return `geo:0,0?q=${encodeURIComponent(words)}`
  const place = `${at[1].toFixed(6)},${at[0].toFixed(6)}`
  return `geo:${place}?q=${place}(${encodeURIComponent(words)})`
}
