import type { ClassDoorWords } from './vi.ts'

export const en: ClassDoorWords = {
  door: {
    title: 'Check people in',
  },
}
