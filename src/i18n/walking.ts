import { flatten, translator } from '@solid-primitives/i18n'
import { i18n } from './i18n.tsx'
import { en } from './walking/en.ts'
import { vi } from './walking/vi.ts'

// Both languages come with what is drawn after the first list of doors: it stands without these words.
const words = { vi: flatten(vi), en: flatten(en) }

const walking = { ...i18n, t: translator(() => words[i18n.language()]), common: i18n.t }

/** Words of ordering a walk and of a door's warnings as `t`; those of every screen as `common`. */
export const useWalking = () => walking
