import { largeWard } from '../../database/large-wards.ts'
import { timed } from './p95.ts'
import { type Phone, signIn } from './phone.ts'
import { nameOf, type Walker } from './stops.ts'

/** A morning when everybody opens the app at once: signed in, nothing pulled yet, each with parts of their own. */
export async function measureFirstSync(url: string, count: number): Promise<number> {
  const phones: Phone[] = []
  for (const walker of alone(count)) phones.push(await signIn(url, nameOf(walker)))
  const { ms } = await timed(() => Promise.all(phones.map((phone) => phone.pull({}))))
  return Math.round(ms / 100) / 10
}

/** One of each pair, ward by ward. */
const alone = (count: number): Walker[] =>
  Array.from({ length: count }, (_, position) => ({
    ward: 1 + Math.floor(position / largeWard.pieces),
    piece: position % largeWard.pieces,
    twin: 0,
  }))
