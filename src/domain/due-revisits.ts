import { visitsNewestFirst, type Outcome } from './door-state.ts'

interface VisitToHousehold {
  id: string
  root_id: string | null
  receipt: number | null
  is_void: boolean
  outcome: Outcome
  visited_at: string
  come_back_at: string | null
  household_id: string
}

export interface DueRevisit<T> {
  visit: T
  due_at: Date
}

const endOfToday = (now: Date) => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)
  return Date.parse(`${day}T23:59:59+07:00`)
}

/** Appointments agreed at the door and due by the end of today (days in Asia/Ho_Chi_Minh), earliest first. */
export function dueRevisits<T extends VisitToHousehold>(visits: T[], now: Date): DueRevisit<T>[] {
  const due: DueRevisit<T>[] = []
  for (const ofHome of Map.groupBy(visits, (visit) => visit.household_id).values()) {
    const last = visitsNewestFirst(ofHome)[0]
    if (last?.outcome !== 'come_back' || last.come_back_at === null) continue
    const due_at = new Date(last.come_back_at)
    if (due_at.getTime() <= endOfToday(now)) due.push({ visit: last, due_at })
  }
  return due.toSorted((a, b) => a.due_at.getTime() - b.due_at.getTime())
}
