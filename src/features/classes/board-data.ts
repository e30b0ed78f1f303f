import {
  cancelClass,
  cancelEnrolmentFor,
  changeVenue,
  classBoard,
  editClass,
  enrolFor,
  forgetEnrolment,
  moveClass,
  setClassHelpers,
} from '../../backend/calls.ts'
import type { ClassBoard } from '../../backend/class-answers.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createQuery } from '../../store/create-query.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { useStore } from '../../store/store-context.tsx'
import { type RosterLine, readKeptRoster } from './kept-roster-data.ts'

/** Helpers, the list and what may be changed: at the ward only. */
export const createBoard = (classId: () => string) => createLook(classId, classBoard)

export type Board = ClassBoard
export const rosterOf = ({ enrolments }: ClassBoard): RosterLine[] =>
  enrolments.map((one) => ({ ...one, isForgotten: one.called === null }))

/** As it lies on a helper’s phone, for when the ward is out of reach; null where this phone has no list of it. */
export function createKeptRoster(classId: () => string) {
  const store = useStore()
  return createQuery(() => readKeptRoster(store, classId()))
}

/** What somebody enrolling by word of mouth agrees to: the newest text. */
export function createClassConsent() {
  const { database } = useStore()
  return createQuery(async () => {
    const texts = await database.consent_texts.toArray()
    return texts.filter(({ code }) => code === 'class').toSorted((a, b) => b.version - a.version)[0]
  })
}

/** Each act resolves to the ward's outcome, or to null when it could not be asked; why is in `failure`. */
export function createClassActs(afterwards: () => void) {
  const { ask, failure, isBusy } = createAskWard(useStore(), afterwards)
  return {
    failure,
    isBusy,
    move: (moving: Parameters<typeof moveClass>[0]) => ask(moveClass(moving)),
    edit: (editing: Parameters<typeof editClass>[0]) => ask(editClass(editing)),
    cancel: (cancelling: Parameters<typeof cancelClass>[0]) => ask(cancelClass(cancelling)),
    changeVenue: (change: Parameters<typeof changeVenue>[0]) => ask(changeVenue(change)),
    setHelpers: (given: Parameters<typeof setClassHelpers>[0]) => ask(setClassHelpers(given)),
    enrol: (given: Parameters<typeof enrolFor>[0]) => ask(enrolFor(given)),
    takeBack: (enrolmentId: string) => ask(cancelEnrolmentFor(enrolmentId)),
    forget: (enrolmentId: string) => ask(forgetEnrolment(enrolmentId)),
  }
}

export type ClassActs = ReturnType<typeof createClassActs>
