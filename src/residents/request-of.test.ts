import { expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import { requestOf } from './request-of.ts'

const draft: Draft = {
  neighbourhood: { id: 'area', name: 'Khu vực 3' },
  poster: null,
  street: { id: 'street', name: 'Nguyễn Trãi' },
  streetTyped: 'Nguyễn Trãi',
  number: ' 12/7 ',
  placeWords: '',
  at: null,
  wishes: ['vneid'],
  half: { day: '2026-11-25', half: 'morning', from: '08:00', to: '11:00' },
  isForOther: false,
  called: 'bà Tư Lành',
  phone: '0912 345 678',
  callerCalled: 'Kim Liên',
  callerPhone: '0987654321',
}
const given = { requestId: 'request', consentTextId: 'text', language: 'vi' as const }

test('what was left empty is not sent, nor who calls when nobody calls for another', () => {
  expect(requestOf(draft, given)).toEqual({
    request_id: 'request',
    neighbourhood_id: 'area',
    street_id: 'street',
    number: '12/7',
    wishes: ['vneid'],
    day: '2026-11-25',
    half: 'morning',
    called: 'bà Tư Lành',
    phone: '0912 345 678',
    consent_text_id: 'text',
    language: 'vi',
  })
})

test('for somebody else the caller is named as well', () => {
  const request = requestOf({ ...draft, isForOther: true, phone: '' }, given)
  expect(request).toMatchObject({ caller_called: 'Kim Liên', caller_phone: '0987654321' })
  expect(request).not.toHaveProperty('phone')
})

test('a street the ward does not know goes along as words', () => {
  const request = requestOf({ ...draft, street: null, streetTyped: 'hẻm sau chùa', placeWords: 'cổng xanh' }, given)
  expect(request?.place_words).toBe('hẻm sau chùa, cổng xanh')
  expect(request).not.toHaveProperty('street_id')
})

test('without a place or a half-day there is nothing to send', () => {
  expect(requestOf({ ...draft, neighbourhood: null }, given)).toBeNull()
  expect(requestOf({ ...draft, half: null }, given)).toBeNull()
})
