import { flatten, translator } from '@solid-primitives/i18n'
import { i18n } from './i18n.tsx'
import { en } from './outbox/en.ts'
import { vi } from './outbox/vi.ts'

// Both languages come with the first screen that tells what became of an entry: today's stands without these words.
const words = { vi: flatten(vi), en: flatten(en) }

const outbox = { ...i18n, t: translator(() => words[i18n.language()]), common: i18n.t }

/** Words of what waits, was sent or refused as `t`; those of every screen as `common`. */
export const useOutbox = () => outbox
