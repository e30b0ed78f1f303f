import { formatNumber } from '../format.ts'
import type { Teamwork } from './vi.ts'

const count = (number: number) => formatNumber(number, 'en')

export const en: Teamwork = {
  units: {
    parts: (number) => `${count(number)} ${number === 1 ? 'part' : 'parts'}`,
  },
}
