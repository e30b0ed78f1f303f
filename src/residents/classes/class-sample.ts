import type { PublicClass, PublicEnrolment } from '../../backend/public-classes.ts'

/** An invented class, for tests. */
export const aClass = (): PublicClass => ({
  code: 'sen234',
  title: 'Gọi video cho con cháu',
  kind: 'residents',
  mode: 'in_person',
  starts_at: '2026-11-24T01:30:00+00:00',
  ends_at: '2026-11-24T03:00:00+00:00',
  language: 'vi',
  audience: 'resident',
  skills: [],
  team_name: 'Tổ Khu vực 3',
  phone: null,
  is_cancelled: false,
  cancel_reason: null,
  was_moved: false,
  can_enrol: true,
  online_link: null,
  venues: [
    {
      id: 'hall',
      position: 1,
      name: 'Nhà văn hóa Khu vực 3',
      place_words: 'sau đình',
      lon: 105.78,
      lat: 10.03,
      free: 3,
      waiting: 0,
      metres: null,
    },
  ],
  ward: { id: 'ward', name: 'Bến Sen' },
})

/** A seat in it. */
export const anEnrolment = (): PublicEnrolment => ({
  id: 'enrolment',
  code: 'abc234',
  status: 'seat',
  people: 1,
  place_in_line: null,
  venue_id: 'hall',
  class: aClass(),
  attended: false,
  learned_code: null,
  can_cancel: true,
})
