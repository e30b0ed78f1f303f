import { formatNumber } from '../format.ts'
import type { Walking } from './vi.ts'

const count = (number: number) => formatNumber(number, 'en')
const many = (number: number, one: string, more: string) => `${count(number)} ${number === 1 ? one : more}`

export const en: Walking = {
  order: {
    title: 'Walking order',
    skip: 'Leave this one for later',
    skipped: (number) => `Number ${number} comes last today`,
    reverse: 'Walk it the other way',
    edit: 'Change the order',
    done: 'Done',
    editWords: 'Drag the handle or press an arrow. The phone keeps the order for today.',
    up: (number) => `Move number ${number} up`,
    down: (number) => `Move number ${number} down`,
    grip: (number) => `Drag number ${number}`,
    moved: (number, place) => `Number ${number} is now at place ${count(place)}`,
    time: 'How long do I have?',
    minutes: (minutes) => `${count(minutes)} minutes`,
    fits: (homes, minutes) => `${many(homes, 'home fits', 'homes fit')}, about ${many(minutes, 'minute', 'minutes')}`,
    fitsNone: 'No home fits. Try a little longer.',
  },
  followUps: {
    title: 'Worth another visit',
  },
  part: {
    due: (day) => `by ${day}`,
    notes: {
      go_in_pairs: 'go in pairs',
      afternoon: 'best in the afternoon',
      evening: 'best in the evening',
      weekend: 'best at the weekend',
      elderly_first: 'elderly people first',
    },
  },
  booked: {
    here: (hour) => `Somebody here expects you at ${hour}. Writing it down completes the appointment.`,
  },
  care: {
    title: 'Take care',
    inPairs: 'Go in pairs',
    inPairsWords: 'Go to this home as two, to be on the safe side.',
    doNotVisit: 'Do not knock',
    until: (day) => `Until the end of ${day}; then this home is on the list again by itself.`,
    why: 'Why?',
    howLong: 'For how long?',
    days: (days) => many(days, 'day', 'days'),
    set: 'Mark as do not knock',
    clear: 'Knocking is fine again',
    reasons: {
      asked: 'The family asked not to be visited',
      dispute: 'There is a quarrel',
      illness: 'Someone is very ill',
      unsafe: 'The place is not safe',
    },
  },
}
