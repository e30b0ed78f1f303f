import type { ClassesWords } from './vi.ts'

export const en: ClassesWords = {
  agenda: {
    title: 'Classes',
  },
}
