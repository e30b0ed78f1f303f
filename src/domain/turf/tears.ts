import { connectedGroups } from './connected-groups.ts'
import { between, distance, type ToPlane } from './plane.ts'
import type { Bit } from './street-bits.ts'
import { touchingBits } from './touching-bits.ts'
import type { TurfDoor } from './turf.ts'

/** Where a street does not hang together: its lines do not touch, or its numbers jump. */
export interface Tears {
  isTorn: boolean
  isTornBetween: (door: TurfDoor, next: TurfDoor) => boolean
}

/** Neighbours by number who live farther from each other than this, in metres, are on different stretches. */
const jump = 60

export function tearsOf(bits: Bit[], toPlane: ToPlane): Tears {
  const groups = connectedGroups(bits.length, touchingBits(bits))
  const middles = groups.map((group) => group.flatMap((bit) => middleOf(bits[bit])))
  const groupAt = (place: ReturnType<ToPlane>) => {
    const away = middles.map((points) => Math.min(...points.map((point) => distance(point, place))))
    return away.indexOf(Math.min(...away))
  }
  return {
    isTorn: groups.length > 1,
    isTornBetween([, lon, lat], [, nextLon, nextLat]) {
      if (lon === null || lat === null || nextLon === null || nextLat === null) return false
      const [here, there] = [toPlane([lon, lat]), toPlane([nextLon, nextLat])]
      return distance(here, there) > jump || (groups.length > 1 && groupAt(here) !== groupAt(there))
    },
  }
}

const middleOf = (bit: Bit | undefined) => (bit ? [between(bit.start, bit.end, 0.5)] : [])
