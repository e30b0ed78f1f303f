import { useSearchParams } from '@solidjs/router'
import { type Shown, shows } from './booking.ts'

const isShown = (value: unknown): value is Shown => shows.some((show) => show === value)

/** In `as` of an address from the inbox: who leads looks at it as its lead, even where they promised to come. */
export const seenAsLead = 'lead'

/** What is shown stands in the address: going back finds the list as it was left. */
export function createFilter() {
  const [search, setSearch] = useSearchParams<{ at: string; show: string }>()
  const kept = () => ({ ...(search.at ? { at: search.at } : {}), ...(search.show ? { show: search.show } : {}) })
  return {
    areaId: () => search.at ?? '',
    shown: (): Shown => (isShown(search.show) ? search.show : 'open'),
    set: (wanted: { at?: string | undefined; show?: Shown }) => setSearch(wanted, { replace: true }),
    listHref: () => addressOf('/bookings', kept()),
    hrefOf: (id: string) => addressOf(`/bookings/${id}`, { ...kept(), as: seenAsLead }),
  }
}

function addressOf(path: string, search: Record<string, string>): string {
  const words = new URLSearchParams(search).toString()
  return words === '' ? path : `${path}?${words}`
}

export type Filter = ReturnType<typeof createFilter>
