import { network } from './load-network.ts'
import type { Asking, HeldCommand, Invitation, Moving, PullRequest, SendingBack, SentCommand } from './requests.ts'

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

export const assignPart = async (given: { partId: string; profileId: string; dueOn?: string; note?: string }) =>
  (await network()).assignPart(given)

export const unassignPart = async (assignmentId: string) => (await network()).unassignPart(assignmentId)

export const createInvitation = async (invitation: Invitation) => (await network()).createInvitation(invitation)

export const revokeInvitation = async (invitationId: string) => (await network()).revokeInvitation(invitationId)

export const endMembership = async (membershipId: string) => (await network()).endMembership(membershipId)

export const teamPeople = async () => (await network()).teamPeople()

/** One page of the caller's tray, oldest receipt first; pass the last receipt for the next. */
export const heldTray = async (page: { after?: number; most?: number }) => (await network()).heldTray(page)

export const acceptHeld = async (held: HeldCommand) => (await network()).acceptHeld(held)

export const sendBackHeld = async (held: SendingBack) => (await network()).sendBackHeld(held)

export const movePerson = async (moving: Moving) => (await network()).movePerson(moving)
