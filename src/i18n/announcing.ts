import { flatten, translator } from '@solid-primitives/i18n'
import { en } from './announcing/en.ts'
import { vi } from './announcing/vi.ts'
import { i18n } from './i18n.tsx'

// Both languages come with the pages that speak them.
const words = { vi: flatten(vi), en: flatten(en) }

const announcing = { ...i18n, t: translator(() => words[i18n.language()]), common: i18n.t }

/** Words of telling people of a class, and of what came of it, as `t`; those of every screen as `common`. */
export const useAnnouncing = () => announcing
