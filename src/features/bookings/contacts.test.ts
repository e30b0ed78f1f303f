import { expect, test } from 'vitest'
import { contactsOf } from './contacts.ts'

const helped = { called: 'bà Tư', phone: '+84912345678' }

test('who booked for somebody is called first, and the one helped where they have a phone of their own', () => {
  const caller = { caller_called: 'chị Kim Liên', caller_phone: '+84934000222' }
  expect(contactsOf({ ...helped, ...caller })).toEqual([
    { called: 'chị Kim Liên', phone: '+84934000222' },
    { called: 'bà Tư', phone: '+84912345678' },
  ])
  expect(contactsOf({ ...helped, ...caller, phone: '+84934000222' })).toHaveLength(1)
})

test('nobody is called once their number is erased', () => {
  expect(contactsOf({ called: null, phone: null, caller_called: null, caller_phone: null })).toEqual([])
  expect(contactsOf({ ...helped, caller_called: null, caller_phone: null })).toEqual([helped])
})
