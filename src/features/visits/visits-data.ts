import type {
  AudienceGroup,
  CheckIn,
  ConsentText,
  DoNotVisit,
  HouseholdPriority,
  Level,
  Need,
  Outcome,
  Person,
  Priority,
  Skill,
} from '../../backend/rows.ts'
import { bookingsAhead } from '../../domain/bookings/bookings-ahead.ts'
import { currentFacts } from '../../domain/current-facts.ts'
import { visitsNewestFirst } from '../../domain/door-state.ts'
import { addPerson } from '../../store/commands/add-person.ts'
import { checkIn } from '../../store/commands/check-in.ts'
import { correctCheckIn } from '../../store/commands/correct-check-in.ts'
import { correctConfirmation } from '../../store/commands/correct-confirmation.ts'
import { correctVisit } from '../../store/commands/correct-visit.ts'
import { editHousehold } from '../../store/commands/edit-household.ts'
import { editPerson } from '../../store/commands/edit-person.ts'
import { logVisit } from '../../store/commands/log-visit.ts'
import { recordConfirmation } from '../../store/commands/record-confirmation.ts'
import { recordConsent } from '../../store/commands/record-consent.ts'
import { withdrawConsent } from '../../store/commands/withdraw-consent.ts'
import { createQuery } from '../../store/create-query.ts'
import { followAlias } from '../../store/follow-alias.ts'
import { newId } from '../../store/new-id.ts'
import { openPeople } from '../../store/open-people.ts'
import { save } from '../../store/save.ts'
import { sendingStates } from '../../store/sending-state.ts'
import { useStore } from '../../store/store-context.tsx'
import { undo } from '../../store/undo.ts'
import { correctableBy } from './correctable-by.ts'

export type { AudienceGroup, CheckIn, DoNotVisit, HouseholdPriority, Level, Need, Outcome, Person, Priority, Skill }

/** A door with all a volunteer may need standing before it; null when it is not on this phone. */
export function createHome(id: () => string) {
  const store = useStore()
  const { database } = store
  return createQuery(async () => {
    const realId = await followAlias(store, id())
    const household = await database.households.get(realId)
    if (household === undefined) return null
    const [street, visits, checkIns, confirmations, people, memberships, bookings] = await Promise.all([
      database.streets.get(household.street_id),
      database.visits.where('household_id').equals(realId).toArray(),
      database.check_ins.where('household_id').equals(realId).toArray(),
      database.confirmations.where('household_id').equals(realId).toArray(),
      database.people.where('household_id').equals(realId).toArray(),
      database.memberships.toArray(),
      database.bookings.where('household_id').equals(realId).toArray(),
    ])
    const mayCorrect = correctableBy(store.profile.id, memberships)
    const sending = await sendingStates(
      store,
      visits.map((visit) => visit.id),
    )
    const named = await openPeople(store, people)
    return {
      household,
      street,
      visits: visitsNewestFirst(visits).map((visit) => ({
        ...visit,
        sending: sending.get(visit.id) ?? 'atWard',
        mayCorrect: mayCorrect(visit, visits),
      })),
      checkIns: currentFacts(checkIns).map((helped) => ({
        ...helped,
        mayCorrect: mayCorrect(helped, checkIns),
      })),
      confirmations: currentFacts(confirmations.map((fact) => ({ ...fact, receipt: fact.receipt }))),
      people: named.filter((person) => person.erased_at === null && person.merged_into === null),
      /** What somebody here is waiting for today. */
      booking: bookingsAhead(bookings, new Date()).today[0],
    }
  })
}

export type Home = NonNullable<NonNullable<ReturnType<ReturnType<typeof createHome>>>>

/** No name can be opened or written now; counting goes on. */
export function createNaming() {
  const { sealer } = useStore()
  return { isLocked: sealer.isLocked }
}

/** Skills of the framework in force, in its order, and the newest wording to read aloud. */
export function createTeaching() {
  const { database } = useStore()
  return createQuery(async () => {
    const [frameworks, skills, texts] = await Promise.all([
      database.frameworks.toArray(),
      database.skills.toArray(),
      database.consent_texts.toArray(),
    ])
    const current = frameworks.find((framework) => framework.is_current)
    return {
      skills: skills.filter((skill) => skill.framework_id === current?.id).toSorted((a, b) => a.position - b.position),
      consentText: texts.filter((text) => text.code === 'naming').toSorted((a, b) => b.version - a.version)[0],
    }
  })
}

export interface VisitGiven {
  household_id: string
  outcome: Outcome
  come_back_at?: string
  relative_follows_up?: boolean
  minutes?: number
  /** Somebody here had asked for help: this visit is the answer. */
  booking_id?: string
}

export interface HelpGiven {
  household_id: string
  visit_id: string
  skills: Record<string, Level>
}

export interface NewPerson {
  full_name: string
  called?: string
  phone?: string
  birth_year?: number
  audience_group: AudienceGroup
  priorities: Priority[]
}

interface HomeFields {
  needs?: Need[]
  priorities?: HouseholdPriority[]
  do_not_visit?: DoNotVisit | null
  do_not_visit_until?: string | null
  go_in_pairs?: boolean
}

/** What can be written down at a door. Each resolves once it is on this phone. */
export function createWriting() {
  const store = useStore()
  const now = () => new Date().toISOString()
  return {
    async visit(given: VisitGiven) {
      const visit_id = newId()
      const ids = await save(store, logVisit({ visit_id, visited_at: now(), ...given }))
      return { visit_id, undo: () => undo(store, ids) }
    },
    async correct(root_id: string, changes: { outcome?: Outcome; visited_at?: string; come_back_at?: string }) {
      await save(store, correctVisit({ visit_id: newId(), root_id, ...changes }))
    },
    /** Who was helped at this visit is no longer counted either. */
    async voidVisit(root_id: string, checkInRootIds: string[]) {
      await save(store, [
        ...checkInRootIds.map((id) => correctCheckIn({ check_in_id: newId(), root_id: id, is_void: true })),
        correctVisit({ visit_id: newId(), root_id, is_void: true }),
      ])
    },
    async help(
      given: HelpGiven,
      person_id: string,
      { audience_group, priorities }: Pick<NewPerson, 'audience_group' | 'priorities'>,
    ) {
      const { visit_id, skills } = given
      const ids = await save(
        store,
        checkIn({ check_in_id: newId(), visit_id, person_id, skills, audience_group, priorities, helped_at: now() }),
      )
      return () => undo(store, ids)
    },
    async helpNewPerson({ household_id, visit_id, skills }: HelpGiven, person: NewPerson, consentText: ConsentText) {
      const person_id = newId()
      const { audience_group, priorities } = person
      const ids = await save(store, [
        recordConsent({
          consent_id: newId(),
          person_id,
          household_id,
          text_id: consentText.id,
          how: 'spoken',
          decided_at: now(),
        }),
        addPerson({ person_id, household_id, ...person }),
        checkIn({ check_in_id: newId(), visit_id, person_id, skills, audience_group, priorities, helped_at: now() }),
      ])
      return () => undo(store, ids)
    },
    async count(
      { visit_id, skills }: HelpGiven,
      people_count: number,
      about: Pick<NewPerson, 'audience_group' | 'priorities'>,
    ) {
      const ids = await save(
        store,
        checkIn({ check_in_id: newId(), visit_id, people_count, skills, ...about, helped_at: now() }),
      )
      return () => undo(store, ids)
    },
    async editHome(household_id: string, fields: HomeFields) {
      const ids = await save(store, editHousehold({ household_id, fields }))
      return () => undo(store, ids)
    },
    editPerson: (person_id: string, fields: Parameters<typeof editPerson>[0]['fields']) =>
      save(store, editPerson({ person_id, fields })),
    withdraw: (person_id: string, consentText: ConsentText) =>
      save(
        store,
        withdrawConsent({ consent_id: newId(), person_id, text_id: consentText.id, how: 'spoken', decided_at: now() }),
      ),
    confirm: (person_id: string) =>
      save(store, recordConfirmation({ confirmation_id: newId(), person_id, confirmed_at: now() })),
    unconfirm: (root_id: string) =>
      save(store, correctConfirmation({ confirmation_id: newId(), root_id, is_void: true })),
  }
}
