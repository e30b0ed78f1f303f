import * as v from 'valibot'
import * as answers from './answers.ts'
import type {
  Asking,
  CancellingOuting,
  ChangingMembership,
  GivenPiece,
  Giving,
  HeldCommand,
  Invitation,
  Moving,
  MovingOuting,
  NewOuting,
  PullRequest,
  SendingBack,
  SentCommand,
  Slice,
} from './requests.ts'
import { asJson, ask, askAsAnybody } from './rest.ts'

export * from './network-bookings.ts'
export * from './network-classes.ts'
export { endSession, makeAccount, openSession } from './session.ts'

const nothing = v.nullish(v.unknown())

export const applyCommands = (commands: SentCommand[], asking: Asking) =>
  ask({
    shape: answers.commandAnswers,
    send: (rest) => rest.rpc('apply_commands', { commands: asJson(commands) }),
    asking,
  })

export const pullChanges = (request: PullRequest, asking: Asking) =>
  ask({ shape: answers.pullAnswer, send: (rest) => rest.rpc('pull_changes', { request: asJson(request) }), asking })

const keyShape = v.pipe(v.string(), v.base64(), v.length(44))

export const sealingKey = (asking: Asking) => ask({ shape: keyShape, send: (rest) => rest.rpc('sealing_key'), asking })

export const acceptInvitation = (given: { code: string; full_name: string; called?: string }) =>
  ask({ shape: answers.acceptance, send: (rest) => rest.rpc('accept_invitation', given) })

export const coverageOf = (areaId: string) =>
  ask({ shape: answers.coverage, send: (rest) => rest.rpc('coverage_of', { area_id: areaId }) })

export const streetCoverage = (neighbourhoodId: string) =>
  ask({
    shape: answers.streetCoverage,
    send: (rest) => rest.rpc('street_coverage', { neighbourhood_id: neighbourhoodId }),
  })

export const homesNeverReached = ({ areaId, ...page }: { areaId: string; after?: string; most?: number }) =>
  ask({
    shape: answers.homesNeverReached,
    send: (rest) => rest.rpc('homes_never_reached', { area_id: areaId, ...page }),
  })

export const partsToAssign = ({ areaId, withDoors = false }: { areaId: string; withDoors?: boolean }) =>
  ask({
    shape: answers.partsToAssign,
    send: (rest) => rest.rpc('parts_to_assign', { area_id: areaId, with_doors: withDoors }),
  })

export const assignParts = (wanted: Giving[]) =>
  ask({ shape: answers.assignedParts, send: (rest) => rest.rpc('assign_parts', { wanted: asJson(wanted) }) })

export const splitPart = ({ partId, intoParts }: { partId: string; intoParts: Slice[] }) =>
  ask({
    shape: answers.splitPart,
    send: (rest) => rest.rpc('split_part', { part_id: partId, into_parts: asJson(intoParts) }),
  })

export const acceptCut = (pieces: GivenPiece[]) =>
  ask({ shape: answers.assignedParts, send: (rest) => rest.rpc('accept_cut', { pieces: asJson(pieces) }) })

export const scheduleOuting = (outing: NewOuting) =>
  ask({ shape: answers.scheduledOuting, send: (rest) => rest.rpc('schedule_outing', { outing: asJson(outing) }) })

export const moveOuting = ({ outingId, startsAt, endsAt, wholeSeries }: MovingOuting) =>
  ask({
    shape: answers.movedOuting,
    send: (rest) =>
      rest.rpc('move_outing', {
        outing_id: outingId,
        starts_at: startsAt,
        ends_at: endsAt,
        whole_series: wholeSeries,
      }),
  })

export const cancelOuting = ({ outingId, reason, wholeSeries }: CancellingOuting) =>
  ask({
    shape: answers.cancelledOuting,
    send: (rest) => rest.rpc('cancel_outing', { outing_id: outingId, reason, whole_series: wholeSeries }),
  })

export const answerOuting = ({ outingId, answer }: { outingId: string; answer: 'yes' | 'no' }) =>
  ask({
    shape: answers.answeredOuting,
    send: (rest) => rest.rpc('answer_outing', { outing_id: outingId, answer }),
  })

export const outingOf = (outingId: string) =>
  ask({ shape: answers.outingDetails, send: (rest) => rest.rpc('outing_of', { outing_id: outingId }) })

export const clashesOf = ({ people, startsAt, endsAt }: { people: string[]; startsAt: string; endsAt: string }) =>
  ask({
    shape: answers.clashes,
    send: (rest) => rest.rpc('clashes_of', { people, starts_at: startsAt, ends_at: endsAt }),
  })

export const changeMembership = ({ membershipId, role, isPaused }: ChangingMembership) =>
  ask({
    shape: answers.changedMembership,
    send: (rest) =>
      rest.rpc('change_membership', {
        membership_id: membershipId,
        ...(role === undefined ? {} : { role }),
        ...(isPaused === undefined ? {} : { is_paused: isPaused }),
      }),
  })

export const createResetCode = (profileId: string) =>
  ask({ shape: answers.madeResetCode, send: (rest) => rest.rpc('create_reset_code', { profile_id: profileId }) })

export const resetPassword = ({
  signInName,
  code,
  newPassword,
}: Record<'signInName' | 'code' | 'newPassword', string>) =>
  askAsAnybody({
    shape: answers.passwordReset,
    send: (rest) => rest.rpc('reset_password', { sign_in_name: signInName, code, new_password: newPassword }),
  })

export const renewCard = () => ask({ shape: answers.renewedCard, send: (rest) => rest.rpc('renew_card') })

export const teamOverview = (teamId: string) =>
  ask({ shape: answers.teamOverview, send: (rest) => rest.rpc('team_overview', { team_id: teamId }) })

export const myLedTeams = () => ask({ shape: answers.ledTeams, send: (rest) => rest.rpc('my_led_teams') })

export const createInvitation = ({ teamId, role, invitedName, uses, days }: Invitation) =>
  ask({
    shape: answers.madeInvitation,
    send: (rest) =>
      rest.rpc('create_invitation', {
        team_id: teamId,
        role,
        ...(invitedName === undefined ? {} : { invited_name: invitedName }),
        ...(uses === undefined ? {} : { uses }),
        ...(days === undefined ? {} : { days }),
      }),
  })

export const revokeInvitation = async (invitationId: string): Promise<void> => {
  await ask({ shape: nothing, send: (rest) => rest.rpc('revoke_invitation', { invitation_id: invitationId }) })
}

export const endMembership = (membershipId: string) =>
  ask({
    shape: answers.endedMembership,
    send: (rest) => rest.rpc('end_membership', { membership_id: membershipId }),
  })

export const heldTray = (page: { after?: number; most?: number }) =>
  ask({ shape: answers.heldTray, send: (rest) => rest.rpc('held_tray', page) })

export const acceptHeld = ({ authorId, commandId }: HeldCommand) =>
  ask({
    shape: answers.acceptedHeld,
    send: (rest) => rest.rpc('accept_held', { author_id: authorId, command_id: commandId }),
  })

export const sendBackHeld = ({ authorId, commandId, reason }: SendingBack) =>
  ask({
    shape: answers.sentBackHeld,
    send: (rest) => rest.rpc('send_back_held', { author_id: authorId, command_id: commandId, reason }),
  })

export const movePerson = ({ personId, householdId }: Moving) =>
  ask({
    shape: answers.movedPerson,
    send: (rest) => rest.rpc('move_person', { person_id: personId, household_id: householdId }),
  })

export async function teamPeople() {
  const listed = await ask({
    shape: answers.teamPeople,
    send: (rest) =>
      rest.from('memberships').select('team_id, role, profile:profiles(id, full_name, called)').is('left_at', null),
  })
  return listed.map(({ profile, team_id, role }) => ({ ...profile, team_id, role }))
}
