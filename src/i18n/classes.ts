import { flatten, translator } from '@solid-primitives/i18n'
import { en } from './classes/en.ts'
import { vi } from './classes/vi.ts'
import { i18n } from './i18n.tsx'

// Both languages come with the pages of classes: whoever only walks never loads these words.
const words = { vi: flatten(vi), en: flatten(en) }

const classes = { ...i18n, t: translator(() => words[i18n.language()]), common: i18n.t }

/** Words of holding a class as `t`; those of every screen as `common`. */
export const useClasses = () => classes
