import { saveFile } from '../ui/save-file.ts'
import { type Appointment, appointmentFile } from './appointment-file.ts'

/** Hands the phone a file its calendar opens. */
export const saveAppointment = (appointment: Appointment): void =>
  saveFile('hen.ics', new Blob([appointmentFile(appointment, new Date())], { type: 'text/calendar;charset=utf-8' }))
