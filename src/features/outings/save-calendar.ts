import { saveFile } from '../../ui/save-file.ts'
import { calendarFile } from './calendar-file.ts'
import type { OpenedOuting } from './outings-data.ts'

/** Hands the phone a file its calendar opens. */
export async function saveCalendar({ outing, streets }: OpenedOuting, title: string): Promise<void> {
  const about = [...new Set(streets.map(({ name }) => name))].join(', ')
  const text = await calendarFile(outing, { title, about, link: location.href }, new Date())
  saveFile('ra-quan.ics', new Blob([text], { type: 'text/calendar;charset=utf-8' }))
}
