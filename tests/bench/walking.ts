import { extracts, homesAlongStreets } from './walking/homes-along-streets.ts'
import { measureWalk } from './walking/measure-walk.ts'

/** The worst of several walks from different corners of every ward. */
function worstOf(homes: number, starts: number) {
  const walks = extracts.flatMap((extract) =>
    Array.from({ length: starts }, (_, start) => measureWalk(homesAlongStreets(extract, homes, start))),
  )
  const worst = (figure: (walk: (typeof walks)[number]) => number) => Math.max(...walks.map(figure))
  return {
    toBound: worst(({ toBound }) => toBound),
    toNearestNeighbour: worst(({ toNearestNeighbour }) => toNearestNeighbour),
    ms: worst(({ ms }) => ms),
  }
}

const rounded = (figure: number) => Math.round(figure * 1_000) / 1_000

const [fifty, twoHundred, thousand] = [worstOf(50, 8), worstOf(200, 4), worstOf(1_000, 2)]
console.log(
  JSON.stringify({
    bench: 'walking',
    figures: {
      to_bound_50: rounded(fifty.toBound),
      to_bound_200: rounded(twoHundred.toBound),
      to_bound_1000: rounded(thousand.toBound),
      to_nearest_neighbour_200: rounded(twoHundred.toNearestNeighbour),
      ms_200: Math.round(twoHundred.ms),
      ms_1000: Math.round(thousand.ms),
    },
  }),
)
