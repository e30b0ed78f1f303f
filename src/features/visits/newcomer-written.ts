import { phoneIn } from '../../domain/phone-number.ts'
import type { Said } from './refused-data.ts'

/** Somebody named at the door of a class, as they stand in the form. */
export interface NewcomerWritten {
  called: string
  phone: string
  people: number
}

export const newcomerOf = ({ called, phone, people_count }: Said): NewcomerWritten => ({
  called: called ?? '',
  phone: phone ?? '',
  people: people_count ?? 1,
})

/** All they said stays, their consent with it. */
export function saidOfNewcomer(before: Said, { called, phone, people }: NewcomerWritten): Said {
  const { phone: _wrong, ...said } = before
  const number = phoneIn(phone)
  return { ...said, called: called.trim(), ...(number === null ? {} : { phone: number }), people_count: people }
}
