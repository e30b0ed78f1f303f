import { findEnrolment } from '../../backend/public-classes.ts'
import { createLook } from '../start-data.ts'
import { type KeptEnrolment, keptEnrolments } from './kept-enrolments.ts'

/** As the ward tells it now; what it no longer opens stays as it was. */
async function lookedUp(kept: KeptEnrolment): Promise<KeptEnrolment> {
  const answer = await findEnrolment({ code: kept.enrolment.code, phone_last4: kept.phone_last4 })
  if (!('enrolment' in answer)) return kept
  const told = { ...kept, enrolment: answer.enrolment }
  keptEnrolments.keep(told)
  return told
}

/** The slips of a class kept on this phone: at once as they were told last, then as they are now. */
export function createSlips(classCode: string) {
  const kept = keptEnrolments.inClass(classCode)
  const look = createLook(
    () => kept,
    (slips) => Promise.all(slips.map(lookedUp)),
  )
  return { slips: () => look.found() ?? kept, failure: look.failure }
}
