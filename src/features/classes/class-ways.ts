import { isAnnounced } from '../../domain/is-announced.ts'
import type { HelpClass } from './classes-data.ts'

type Way = 'door' | 'announce' | 'after' | 'link'

interface Known {
  held: Pick<HelpClass, 'kind' | 'starts_at' | 'ends_at' | 'cancelled_at' | 'online_link'>
  isMine: boolean
}

interface Asked {
  /** This person reads its list. */
  mayRead: boolean
  now: number
}

/** Where one goes from a class. Who comes although it is off is written down all the same. */
export function waysFrom({ held, isMine }: Known, { mayRead, now }: Asked): Way[] {
  const isOff = held.cancelled_at !== null
  const hasBegun = Date.parse(held.starts_at) < now
  const open: Record<Way, boolean> = {
    door: isMine,
    announce: isAnnounced(held, now),
    after: hasBegun && mayRead,
    link: !isOff && held.online_link !== null,
  }
  return (Object.keys(open) as Way[]).filter((way) => open[way])
}
