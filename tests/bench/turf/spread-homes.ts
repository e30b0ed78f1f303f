import { metresBetween } from '../../../src/domain/metres-between.ts'
import type { LonLat, TurfDoor } from '../../../src/domain/turf/turf.ts'

const metresPerDegree = 111_195
/** Metres from the middle of the street to its doors. */
const aside = 6

/** Doors along lines, one every so many metres: 1 and 2 across from each other, then 3 and 4 … */
export function spreadHomes(lines: LonLat[][], metresApart: number): TurfDoor[] {
  const doors: TurfDoor[] = []
  let ahead = metresApart / 2
  for (const line of lines)
    line.slice(1).forEach((end, index) => {
      const start = line[index] ?? end
      const metres = metresBetween(start, end)
      for (; ahead < metres; ahead += metresApart) doors.push(doorBeside({ start, end, metres }, ahead, doors.length))
      ahead -= metres
    })
  return doors
}

function doorBeside(
  { start, end, metres }: { start: LonLat; end: LonLat; metres: number },
  ahead: number,
  index: number,
): TurfDoor {
  const perLon = metresPerDegree * Math.cos((start[1] * Math.PI) / 180)
  const [x, y] = [(end[0] - start[0]) * perLon, (end[1] - start[1]) * metresPerDegree]
  const side = (index % 2 === 0 ? aside : -aside) / metres
  const along = ahead / metres
  return [index + 1, start[0] + (x * along - y * side) / perLon, start[1] + (y * along + x * side) / metresPerDegree]
}
