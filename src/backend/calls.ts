import { network } from './load-network.ts'
import type { Asking, Invitation, PullRequest, SentCommand } from './requests.ts'

export type { Invitation } from './requests.ts'

/** The online door. Each call rejects with a BackendFailure; the clients behind it load on first use. */
export const applyCommands = async (commands: SentCommand[], asking: Asking) =>
  (await network()).applyCommands(commands, asking)

export const pullChanges = async (request: PullRequest, asking: Asking) =>
  (await network()).pullChanges(request, asking)

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
