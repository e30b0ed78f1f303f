import { network } from './load-network.ts'
import type {
  Asking,
  CancellingBooking,
  CancellingClass,
  EditingClass,
  CancellingOuting,
  ChangingMembership,
  ClassHelperGiven,
  EnrollingFor,
  GivenPiece,
  Giving,
  HeldCommand,
  Invitation,
  Moving,
  MovingClass,
  MovingOuting,
  NewClass,
  NewOuting,
  PullRequest,
  SavingHelpPoint,
  SendingBack,
  SentCommand,
  ServiceHours,
  Slice,
  VenueGiven,
} from './requests.ts'

export type { Invitation } from './requests.ts'

/** The online door. Each call rejects with a BackendFailure; the clients behind it load on first use. */
export const applyCommands = async (commands: SentCommand[], asking: Asking) =>
  (await network()).applyCommands(commands, asking)

export const pullChanges = async (request: PullRequest, asking: Asking) =>
  (await network()).pullChanges(request, asking)

/** 32 bytes in base64: the key to this person's personal fields on each of their phones. */
export const sealingKey = async (asking: Asking) => (await network()).sealingKey(asking)

export const acceptInvitation = async (given: { code: string; full_name: string; called?: string }) =>
  (await network()).acceptInvitation(given)

export const coverageOf = async (areaId: string) => (await network()).coverageOf(areaId)

export const streetCoverage = async (neighbourhoodId: string) => (await network()).streetCoverage(neighbourhoodId)

export const homesNeverReached = async (page: { areaId: string; after?: string; most?: number }) =>
  (await network()).homesNeverReached(page)

/** `withDoors`: with the number and place of every door, for cutting. */
export const partsToAssign = async (asked: { areaId: string; withDoors?: boolean }) =>
  (await network()).partsToAssign(asked)

/** From now on exactly these people hold each part; giving back its `before` undoes it. */
export const assignParts = async (wanted: Giving[]) => (await network()).assignParts(wanted)

export const splitPart = async (split: { partId: string; intoParts: Slice[] }) => (await network()).splitPart(split)

/** Splits first, then assigns, all or nothing; answers as assignParts. */
export const acceptCut = async (pieces: GivenPiece[]) => (await network()).acceptCut(pieces)

export const scheduleOuting = async (outing: NewOuting) => (await network()).scheduleOuting(outing)

export const moveOuting = async (moving: MovingOuting) => (await network()).moveOuting(moving)

export const cancelOuting = async (cancelling: CancellingOuting) => (await network()).cancelOuting(cancelling)

export const answerOuting = async (given: { outingId: string; answer: 'yes' | 'no' }) =>
  (await network()).answerOuting(given)

export const outingOf = async (outingId: string) => (await network()).outingOf(outingId)

/** Other outings of these people at those hours. */
export const clashesOf = async (asked: { people: string[]; startsAt: string; endsAt: string }) =>
  (await network()).clashesOf(asked)

export const changeMembership = async (change: ChangingMembership) => (await network()).changeMembership(change)

export const createResetCode = async (profileId: string) => (await network()).createResetCode(profileId)

/** Needs no session. */
export const resetPassword = async (given: { signInName: string; code: string; newPassword: string }) =>
  (await network()).resetPassword(given)

export const renewCard = async () => (await network()).renewCard()

/** Needs no session. */

export const teamOverview = async (teamId: string) => (await network()).teamOverview(teamId)

export const myLedTeams = async () => (await network()).myLedTeams()

export const createInvitation = async (invitation: Invitation) => (await network()).createInvitation(invitation)

export const revokeInvitation = async (invitationId: string) => (await network()).revokeInvitation(invitationId)

export const endMembership = async (membershipId: string) => (await network()).endMembership(membershipId)

export const teamPeople = async () => (await network()).teamPeople()

/** One page of the caller's tray, oldest receipt first; pass the last receipt for the next. */
export const heldTray = async (page: { after?: number; most?: number }) => (await network()).heldTray(page)

export const acceptHeld = async (held: HeldCommand) => (await network()).acceptHeld(held)

export const sendBackHeld = async (held: SendingBack) => (await network()).sendBackHeld(held)

export const movePerson = async (moving: Moving) => (await network()).movePerson(moving)

/** For who leads there; without an area all they lead. */
export const bookingInbox = async (areaId?: string) => (await network()).bookingInbox(areaId)

export const bookingCandidates = async (bookingId: string) => (await network()).bookingCandidates(bookingId)

/** Whom this person could help, without names. */
export const myBookingOffers = async () => (await network()).myBookingOffers()

/** Declining one's own accepted booking offers it to the team. */
export const answerBooking = async (given: { bookingId: string; answer: 'accept' | 'decline' }) =>
  (await network()).answerBooking(given)

/** Without a person the booking goes back to the team. */
export const assignBooking = async (given: { bookingId: string; profileId: string | null }) =>
  (await network()).assignBooking(given)

export const scheduleBooking = async (given: { bookingId: string; startsAt: string }) =>
  (await network()).scheduleBooking(given)

export const cancelBookingFor = async (cancelling: CancellingBooking) => (await network()).cancelBookingFor(cancelling)

/** Erases who booked, at once. */
export const forgetBooking = async (bookingId: string) => (await network()).forgetBooking(bookingId)

export const serviceHoursOf = async (teamId: string) => (await network()).serviceHoursOf(teamId)

export const saveServiceHours = async (saving: ServiceHours) => (await network()).saveServiceHours(saving)

export const helpPoints = async () => (await network()).helpPoints()

export const saveHelpPoint = async (point: SavingHelpPoint) => (await network()).saveHelpPoint(point)

export const retireHelpPoint = async (id: string) => (await network()).retireHelpPoint(id)

/** Its clashes are warnings: it stands. */
export const scheduleClass = async (held: NewClass) => (await network()).scheduleClass(held)

/** Of one not yet saved; `id` leaves that one out. */
export const clashesOfClass = async (held: NewClass & { id?: string }) => (await network()).clashesOfClass(held)

export const moveClass = async (moving: MovingClass) => (await network()).moveClass(moving)

/** Its name, what is taught, for whom; what is left out stays. */
export const editClass = async (editing: EditingClass) => (await network()).editClass(editing)

export const cancelClass = async (cancelling: CancellingClass) => (await network()).cancelClass(cancelling)

/** Who waits moves up where there is more room. */
export const changeVenue = async (change: { venueId: string; venue: VenueGiven }) =>
  (await network()).changeVenue(change)

/** From now on exactly these help there. */
export const setClassHelpers = async (given: { classId: string; helpers: ClassHelperGiven[] }) =>
  (await network()).setClassHelpers(given)

export const enrolFor = async (given: { classId: string; request: EnrollingFor }) => (await network()).enrolFor(given)

export const cancelEnrolmentFor = async (enrolmentId: string) => (await network()).cancelEnrolmentFor(enrolmentId)

/** Erases who enrolled, at once. */
export const forgetEnrolment = async (enrolmentId: string) => (await network()).forgetEnrolment(enrolmentId)

/** Who came is this person of a home in the caller's care. */
export const placeEnrolment = async (given: { enrolmentId: string; personId: string }) =>
  (await network()).placeEnrolment(given)

export const classBoard = async (classId: string) => (await network()).classBoard(classId)

export const classResult = async (classId: string) => (await network()).classResult(classId)

/** The slips “đã học” of who came by name. */
export const learnedSlips = async (classId: string) => (await network()).learnedSlips(classId)

/** What the QR at the door says, for the next minutes. */
export const selfCheckInCode = async (venueId: string) => (await network()).selfCheckInCode(venueId)
