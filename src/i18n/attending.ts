import { flatten, translator } from '@solid-primitives/i18n'
import { en } from './attending/en.ts'
import { vi } from './attending/vi.ts'
import { formatHour } from './format.ts'
import type { Instant } from './format.ts'
import { useResidents } from './residents.ts'

// Both languages come with the pages of classes: whoever books help at home never loads these words.
const words = { vi: flatten(vi), en: flatten(en) }

const residents = useResidents()

const attending = {
  ...residents,
  t: translator(() => words[residents.language()]),
  common: residents.t,
  hour: (instant: Instant) => formatHour(instant, residents.language()),
}

/** Words of coming to a class as `t`; those of all residents' pages as `common`. */
export const useAttending = () => attending
