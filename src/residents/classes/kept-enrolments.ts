import '../../ui/storage-at-hand.ts'
import type { PublicEnrolment } from '../../backend/public-classes.ts'
import { plainCode } from '../../ui/code-groups.ts'

/** A seat this phone asked for or looked at, kept until the day after the class: its slip is shown without a signal. */
export interface KeptEnrolment {
  enrolment: PublicEnrolment
  phone_last4: string
}

const key = 'help-enrolled'
const keptAfter = 24 * 3_600_000

const isCurrent = ({ enrolment }: KeptEnrolment) => Date.parse(enrolment.class.ends_at) + keptAfter > Date.now()

const write = (kept: KeptEnrolment[]) => localStorage.setItem(key, JSON.stringify(kept))

/** The last one kept first; what is over leaves the phone. */
function readAll(): KeptEnrolment[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '[]') as KeptEnrolment[]
    const current = kept.filter(isCurrent)
    if (current.length < kept.length) write(current)
    return current
  } catch {
    // What cannot be read is as good as gone.
    return []
  }
}

export const keptEnrolments = {
  all: readAll,
  /** Of a family with one phone there may be several. The code as it stands in an address, however it was written. */
  inClass: (classCode: string) => readAll().filter(({ enrolment }) => enrolment.class.code === plainCode(classCode)),
  byCode: (code: string) => readAll().find(({ enrolment }) => enrolment.code === plainCode(code)),
  /** As the ward last told it; a cancelled one is no longer kept. */
  keep(kept: KeptEnrolment) {
    const known = readAll()
    const isSame = ({ enrolment }: KeptEnrolment) => enrolment.id === kept.enrolment.id
    if (kept.enrolment.status === 'cancelled') write(known.filter((one) => !isSame(one)))
    else write(known.some(isSame) ? known.map((one) => (isSame(one) ? kept : one)) : [kept, ...known])
  },
}
