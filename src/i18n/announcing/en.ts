import type { AnnouncingWords } from './vi.ts'

export const en: AnnouncingWords = {
  announce: {
    title: 'Tell people',
  },
}
