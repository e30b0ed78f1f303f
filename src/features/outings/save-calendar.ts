import { calendarFile } from './calendar-file.ts'
import type { OpenedOuting } from './outings-data.ts'

/** Hands the phone a file its calendar opens. */
export async function saveCalendar({ outing, streets }: OpenedOuting, title: string): Promise<void> {
  const about = [...new Set(streets.map(({ name }) => name))].join(', ')
  const text = await calendarFile(outing, { title, about, link: location.href }, new Date())
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'ra-quan.ics'
  link.click()
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
