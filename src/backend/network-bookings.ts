import * as answers from './booking-answers.ts'
import type { CancellingBooking, SavingHelpPoint, ServiceHours } from './requests.ts'
import { asJson, ask } from './rest.ts'

export const bookingInbox = (areaId?: string) =>
  ask({
    shape: answers.bookingInbox,
    send: (rest) => rest.rpc('booking_inbox', areaId === undefined ? {} : { area_id: areaId }),
  })

export const bookingCandidates = (bookingId: string) =>
  ask({
    shape: answers.bookingCandidates,
    send: (rest) => rest.rpc('booking_candidates', { booking_id: bookingId }),
  })

export const myBookingOffers = () =>
  ask({ shape: answers.bookingOffers, send: (rest) => rest.rpc('my_booking_offers') })

export const answerBooking = ({ bookingId, answer }: { bookingId: string; answer: 'accept' | 'decline' }) =>
  ask({
    shape: answers.answeredBooking,
    send: (rest) => rest.rpc('answer_booking', { booking_id: bookingId, answer }),
  })

export const assignBooking = ({ bookingId, profileId }: { bookingId: string; profileId: string | null }) =>
  ask({
    shape: answers.assignedBooking,
    send: (rest) =>
      rest.rpc('assign_booking', {
        booking_id: bookingId,
        ...(profileId === null ? {} : { profile_id: profileId }),
      }),
  })

export const scheduleBooking = ({ bookingId, startsAt }: { bookingId: string; startsAt: string }) =>
  ask({
    shape: answers.scheduledBooking,
    send: (rest) => rest.rpc('schedule_booking', { booking_id: bookingId, starts_at: startsAt }),
  })

export const cancelBookingFor = ({ bookingId, reason }: CancellingBooking) =>
  ask({
    shape: answers.cancelledBooking,
    send: (rest) => rest.rpc('cancel_booking_for', { booking_id: bookingId, reason }),
  })

export const forgetBooking = (bookingId: string) =>
  ask({ shape: answers.forgottenBooking, send: (rest) => rest.rpc('forget_booking', { booking_id: bookingId }) })

export async function serviceHoursOf(teamId: string) {
  const [hours, breaks] = await Promise.all([
    ask({
      shape: answers.serviceHours,
      send: (rest) =>
        rest
          .from('service_hours')
          .select('weekday, half, from_time, to_time, places')
          .eq('team_id', teamId)
          .order('weekday')
          .order('from_time'),
    }),
    ask({
      shape: answers.serviceBreaks,
      send: (rest) => rest.from('service_breaks').select('day').eq('team_id', teamId).order('day'),
    }),
  ])
  return { hours, breaks: breaks.map(({ day }) => day) }
}

export const saveServiceHours = ({ teamId, hours, breaks }: ServiceHours) =>
  ask({
    shape: answers.savedServiceHours,
    send: (rest) => rest.rpc('save_service_hours', { team_id: teamId, hours: asJson(hours), breaks }),
  })

export const helpPoints = () =>
  ask({
    shape: answers.helpPoints,
    send: (rest) =>
      rest
        .from('help_points')
        .select('id, ward_id, neighbourhood_id, kind, name, place_words, lon, lat, phone, hours')
        .is('retired_at', null)
        .order('id'),
  })

export const saveHelpPoint = (point: SavingHelpPoint) =>
  ask({ shape: answers.savedHelpPoint, send: (rest) => rest.rpc('save_help_point', { point: asJson(point) }) })

export const retireHelpPoint = (id: string) =>
  ask({ shape: answers.retiredHelpPoint, send: (rest) => rest.rpc('retire_help_point', { id }) })
