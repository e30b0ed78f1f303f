import * as v from 'valibot'
import {
  acceptance,
  acceptedHeld,
  commandAnswers,
  coverage,
  heldTray as trayShape,
  homesNeverReached as homesShape,
  movedPerson,
  pullAnswer,
  sentBackHeld,
  streetCoverage as streetsShape,
  teamPeople as teamPeopleShape,
} from './answers.ts'
import type { Json } from './database.ts'
import type { Asking, HeldCommand, Invitation, Moving, PullRequest, SendingBack, SentCommand } from './requests.ts'
import { ask } from './rest.ts'

export { endSession, makeAccount, openSession } from './session.ts'

const asJson = (value: object) => value as unknown as Json
const nothing = v.nullish(v.unknown())

export const applyCommands = (commands: SentCommand[], asking: Asking) =>
  ask({ shape: commandAnswers, send: (rest) => rest.rpc('apply_commands', { commands: asJson(commands) }), asking })

export const pullChanges = (request: PullRequest, asking: Asking) =>
  ask({ shape: pullAnswer, send: (rest) => rest.rpc('pull_changes', { request: asJson(request) }), asking })

const keyShape = v.pipe(v.string(), v.base64(), v.length(44))

export const sealingKey = (asking: Asking) => ask({ shape: keyShape, send: (rest) => rest.rpc('sealing_key'), asking })

export const acceptInvitation = (given: { code: string; full_name: string; called?: string }) =>
  ask({ shape: acceptance, send: (rest) => rest.rpc('accept_invitation', given) })

export const coverageOf = (areaId: string) =>
  ask({ shape: coverage, send: (rest) => rest.rpc('coverage_of', { area_id: areaId }) })

export const streetCoverage = (neighbourhoodId: string) =>
  ask({ shape: streetsShape, send: (rest) => rest.rpc('street_coverage', { neighbourhood_id: neighbourhoodId }) })

export const homesNeverReached = ({ areaId, ...page }: { areaId: string; after?: string; most?: number }) =>
  ask({ shape: homesShape, send: (rest) => rest.rpc('homes_never_reached', { area_id: areaId, ...page }) })

interface Assigning {
  partId: string
  profileId: string
  dueOn?: string
  note?: string
}

export const assignPart = ({ partId, profileId, dueOn, note }: Assigning) =>
  ask({
    shape: v.string(),
    send: (rest) =>
      rest.rpc('assign_part', {
        part_id: partId,
        profile_id: profileId,
        ...(dueOn === undefined ? {} : { due_on: dueOn }),
        ...(note === undefined ? {} : { note }),
      }),
  })

export const unassignPart = async (assignmentId: string): Promise<void> => {
  await ask({ shape: nothing, send: (rest) => rest.rpc('unassign_part', { assignment_id: assignmentId }) })
}

export const createInvitation = ({ teamId, role, invitedName, uses, days }: Invitation) =>
  ask({
    shape: v.string(),
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

export const endMembership = async (membershipId: string): Promise<void> => {
  await ask({ shape: nothing, send: (rest) => rest.rpc('end_membership', { membership_id: membershipId }) })
}

export const heldTray = (page: { after?: number; most?: number }) =>
  ask({ shape: trayShape, send: (rest) => rest.rpc('held_tray', page) })

export const acceptHeld = ({ authorId, commandId }: HeldCommand) =>
  ask({
    shape: acceptedHeld,
    send: (rest) => rest.rpc('accept_held', { author_id: authorId, command_id: commandId }),
  })

export const sendBackHeld = ({ authorId, commandId, reason }: SendingBack) =>
  ask({
    shape: sentBackHeld,
    send: (rest) => rest.rpc('send_back_held', { author_id: authorId, command_id: commandId, reason }),
  })

export const movePerson = ({ personId, householdId }: Moving) =>
  ask({
    shape: movedPerson,
    send: (rest) => rest.rpc('move_person', { person_id: personId, household_id: householdId }),
  })

export async function teamPeople() {
  const listed = await ask({
    shape: teamPeopleShape,
    send: (rest) =>
      rest.from('memberships').select('team_id, role, profile:profiles(id, full_name, called)').is('left_at', null),
  })
  return listed.map(({ profile, team_id, role }) => ({ ...profile, team_id, role }))
}
