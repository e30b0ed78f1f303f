import { expect, test } from 'vitest'
import { i18n, startLanguage } from './i18n.tsx'
import { startResidentLanguage, useResidents } from './residents.ts'

test.each([
  ['the app', { start: startLanguage, language: i18n.language, setLanguage: i18n.setLanguage }],
  ['the residents’ page', { start: startResidentLanguage, ...useResidents() }],
])('%s remembers the language chosen, and starting writes over none chosen meanwhile', async (_, page) => {
  await page.setLanguage('en')
  expect(localStorage.getItem('language')).toBe('en')
  const starting = page.start()
  // In another window.
  localStorage.setItem('language', 'vi')
  await starting
  expect(page.language()).toBe('en')
  expect(localStorage.getItem('language')).toBe('vi')
  await page.setLanguage('vi')
  expect(document.documentElement.lang).toBe('vi')
})
