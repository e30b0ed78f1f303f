import { flatten, translator } from '@solid-primitives/i18n'
import { batch, createSignal } from 'solid-js'
import { type Instant, type Language, formatDay } from './format.ts'
import { type ResidentWords, vi } from './residents/vi.ts'

const storageKey = 'language'
const [language, rememberLanguage] = createSignal<Language>('vi')
const dictionary = createDictionary()

function createDictionary() {
  const [words, setWords] = createSignal(flatten(vi))
  return { words, setWords }
}

const loaders: Record<Language, () => Promise<ResidentWords>> = {
  vi: async () => vi,
  en: async () => (await import('./residents/en.ts')).en,
}

async function speak(chosen: Language) {
  const loaded = flatten(await loaders[chosen]())
  document.documentElement.lang = chosen
  batch(() => {
    rememberLanguage(chosen)
    dictionary.setWords(loaded)
  })
}

async function setLanguage(chosen: Language) {
  await speak(chosen)
  localStorage.setItem(storageKey, chosen)
}

const residents = {
  t: translator(dictionary.words),
  language,
  setLanguage,
  day: (instant: Instant) => formatDay(instant, language()),
}

/** Words of the pages for people without an account. They do not carry those of the volunteers' app. */
export const useResidents = () => residents

/** The language remembered on this phone, also by the app; Vietnamese if none, or if its words cannot be loaded. */
export async function startResidentLanguage(): Promise<void> {
  if (localStorage.getItem(storageKey) === 'en') await speak('en').catch(() => undefined)
}
