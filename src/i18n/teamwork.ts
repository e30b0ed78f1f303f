import { flatten, translator } from '@solid-primitives/i18n'
import { i18n } from './i18n.tsx'
import { en } from './teamwork/en.ts'
import { vi } from './teamwork/vi.ts'

// Both languages travel with the pages that speak them: whoever only walks never loads these words.
const words = { vi: flatten(vi), en: flatten(en) }

const teamwork = { ...i18n, t: translator(() => words[i18n.language()]), common: i18n.t }

/** Words of assigning, outings and teams as `t`; those of every screen as `common`. Days and numbers as in `useI18n`. */
export const useTeamwork = () => teamwork
