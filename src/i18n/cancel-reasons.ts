/** Why a class is not held: the same words for residents, for its helpers and at its door. */
export const cancelReasons = {
  vi: {
    rain: 'trời mưa to',
    venue_closed: 'chỗ học đóng cửa',
    no_teacher: 'người dạy bận việc',
    few_people: 'ít người ghi tên',
    other_day: 'dời sang ngày khác',
  },
  en: {
    rain: 'heavy rain',
    venue_closed: 'the place is closed',
    no_teacher: 'the teacher cannot come',
    few_people: 'too few people enrolled',
    other_day: 'it moves to another day',
  },
}
