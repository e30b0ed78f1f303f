import * as answers from './class-answers.ts'
import type {
  CancellingClass,
  ClassHelperGiven,
  EditingClass,
  EnrollingFor,
  MovingClass,
  NewClass,
  VenueGiven,
} from './requests.ts'
import { asJson, ask } from './rest.ts'

export const scheduleClass = (held: NewClass) =>
  ask({ shape: answers.scheduledClass, send: (rest) => rest.rpc('schedule_class', { class: asJson(held) }) })

export const clashesOfClass = (held: NewClass & { id?: string }) =>
  ask({ shape: answers.classClashes, send: (rest) => rest.rpc('clashes_of_class', { class: asJson(held) }) })

export const moveClass = ({ classId, startsAt, endsAt, wholeSeries }: MovingClass) =>
  ask({
    shape: answers.movedClass,
    send: (rest) =>
      rest.rpc('move_class', { class_id: classId, starts_at: startsAt, ends_at: endsAt, whole_series: wholeSeries }),
  })

export const editClass = ({ classId, changes }: EditingClass) =>
  ask({
    shape: answers.editedClass,
    send: (rest) => rest.rpc('edit_class', { class_id: classId, changes: asJson(changes) }),
  })

export const cancelClass = ({ classId, reason, wholeSeries }: CancellingClass) =>
  ask({
    shape: answers.cancelledClass,
    send: (rest) => rest.rpc('cancel_class', { class_id: classId, reason, whole_series: wholeSeries }),
  })

export const changeVenue = ({ venueId, venue }: { venueId: string; venue: VenueGiven }) =>
  ask({
    shape: answers.changedVenue,
    send: (rest) => rest.rpc('change_venue', { venue_id: venueId, venue: asJson(venue) }),
  })

export const setClassHelpers = ({ classId, helpers }: { classId: string; helpers: ClassHelperGiven[] }) =>
  ask({
    shape: answers.setClassHelpers,
    send: (rest) => rest.rpc('set_class_helpers', { class_id: classId, helpers: asJson(helpers) }),
  })

export const enrolFor = ({ classId, request }: { classId: string; request: EnrollingFor }) =>
  ask({
    shape: answers.enrolledFor,
    send: (rest) => rest.rpc('enrol_for', { class_id: classId, request: asJson(request) }),
  })

export const cancelEnrolmentFor = (enrolmentId: string) =>
  ask({
    shape: answers.cancelledEnrolment,
    send: (rest) => rest.rpc('cancel_enrolment_for', { enrolment_id: enrolmentId }),
  })

export const forgetEnrolment = (enrolmentId: string) =>
  ask({
    shape: answers.forgottenEnrolment,
    send: (rest) => rest.rpc('forget_enrolment', { enrolment_id: enrolmentId }),
  })

export const placeEnrolment = ({ enrolmentId, personId }: { enrolmentId: string; personId: string }) =>
  ask({
    shape: answers.placedEnrolment,
    send: (rest) => rest.rpc('place_enrolment', { enrolment_id: enrolmentId, person_id: personId }),
  })

export const classBoard = (classId: string) =>
  ask({ shape: answers.classBoard, send: (rest) => rest.rpc('class_board', { class_id: classId }) })

export const classResult = (classId: string) =>
  ask({ shape: answers.classResult, send: (rest) => rest.rpc('class_result', { class_id: classId }) })

export const learnedSlips = (classId: string) =>
  ask({ shape: answers.learnedSlips, send: (rest) => rest.rpc('learned_slips', { class_id: classId }) })

export const selfCheckInCode = (venueId: string) =>
  ask({ shape: answers.doorCode, send: (rest) => rest.rpc('self_check_in_code', { venue_id: venueId }) })
