import { flatten, translator } from '@solid-primitives/i18n'
import { en } from './class-door/en.ts'
import { vi } from './class-door/vi.ts'
import { i18n } from './i18n.tsx'

// Both languages come with the page at the door: whoever only walks never loads these words.
const words = { vi: flatten(vi), en: flatten(en) }

const classDoor = { ...i18n, t: translator(() => words[i18n.language()]), common: i18n.t }

/** Words of checking people in to a class as `t`; those of every screen as `common`. */
export const useClassDoor = () => classDoor
