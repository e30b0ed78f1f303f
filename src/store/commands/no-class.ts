/** What a check-in has in a class alone. */
export const noClass = {
  class_id: null,
  venue_id: null,
  enrolment_id: null,
  profile_id: null,
  is_training: false,
  needs_visit: false,
  is_self: false,
}
