import { saveFile } from '../ui/save-file.ts'
import { appointmentFile } from './appointment-file.ts'
import type { Booked } from './draft.ts'

/** Hands the phone a file its calendar opens. */
export function saveAppointment(booked: Booked, words: { title: string; link: string }): void {
  const text = appointmentFile(booked, words, new Date())
  saveFile('hen-giup-do.ics', new Blob([text], { type: 'text/calendar;charset=utf-8' }))
}
