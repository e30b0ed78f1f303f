import { formatNumber } from '../format.ts'

const count = (number: number) => formatNumber(number, 'vi')

/** Vietnamese of assigning, outings and teams. Its type is the law for every other dictionary of them. */
export const vi = {
  units: {
    parts: (number: number) => `${count(number)} đoạn`,
  },
}

export type Teamwork = typeof vi
