import { flatten, translator } from '@solid-primitives/i18n'
import { batch, createSignal } from 'solid-js'
import {
  type Instant,
  type Language,
  formatDate,
  formatDay,
  formatHour,
  formatNumber,
  formatPercent,
  relativeDay,
} from './format.ts'
import { type Dictionary, vi } from './vi.ts'

export type { Instant, Language } from './format.ts'

const storageKey = 'language'

// Vietnamese is in the first chunk; a language more is a file and a line here.
const loaders: Record<Language, () => Promise<Dictionary>> = {
  vi: async () => vi,
  en: async () => (await import('./en.ts')).en,
}

const [language, rememberLanguage] = createSignal<Language>('vi')
const dictionary = createDictionary()

function createDictionary() {
  const [words, setWords] = createSignal(flatten(vi))
  return { words, setWords }
}

async function speak(chosen: Language) {
  const words = flatten(await loaders[chosen]())
  document.documentElement.lang = chosen
  batch(() => {
    rememberLanguage(chosen)
    dictionary.setWords(words)
  })
}

async function setLanguage(chosen: Language) {
  await speak(chosen)
  localStorage.setItem(storageKey, chosen)
}

/** Words, days and numbers in the language chosen; outside components too. */
export const i18n = {
  t: translator(dictionary.words),
  language,
  setLanguage,
  day: (instant: Instant) => formatDay(instant, language()),
  date: (instant: Instant) => formatDate(instant, language()),
  hour: (instant: Instant) => formatHour(instant, language()),
  relativeDay: (instant: Instant, now: Instant = Date.now()) => relativeDay({ instant, now, language: language() }),
  number: (count: number) => formatNumber(count, language()),
  percent: (share: number) => formatPercent(share, language()),
}

export const useI18n = () => i18n

/** The language remembered on this phone; Vietnamese if none, or if its words cannot be loaded. */
export async function startLanguage(): Promise<void> {
  const remembered = localStorage.getItem(storageKey)
  if (remembered && remembered in loaders) await speak(remembered as Language).catch(() => undefined)
}
