import { createSignal } from 'solid-js'
import { myLedTeams, saveServiceHours, serviceHoursOf } from '../../backend/calls.ts'
import { createAskWard } from '../../store/ask-ward.ts'
import { createLook } from '../../store/look-at-ward.ts'
import { useStore } from '../../store/store-context.tsx'
import { type ServedHalf, asFields } from './service-week.ts'

/** The teams whose hours this person sets; those above them know each team below. */
export const createServingTeams = () => createLook(() => 'mine', myLedTeams)

export interface Service {
  hours: ServedHalf[]
  /** YYYY-MM-DD */
  breaks: string[]
}

async function serviceOf(teamId: string): Promise<Service> {
  const { hours, breaks } = await serviceHoursOf(teamId)
  return { hours: asFields(hours), breaks: breaks.toSorted() }
}

/** A team's hours as the ward has them, and as they are being changed here. */
export function createService(teamId: () => string | undefined) {
  const look = createLook(teamId, serviceOf)
  const acts = createAskWard(useStore(), look.refetch)
  const [changed, setChanged] = createSignal<{ teamId: string; service: Service }>()
  const draft = () => (changed()?.teamId === teamId() ? changed()?.service : undefined)
  const shown = () => draft() ?? look.found()
  return {
    shown,
    isChanged: () => draft() !== undefined,
    failure: () => acts.failure() ?? look.failure(),
    isBusy: acts.isBusy,
    refetch: look.refetch,
    change(change: Partial<Service>) {
      const [id, known] = [teamId(), shown()]
      if (id !== undefined && known !== undefined) setChanged({ teamId: id, service: { ...known, ...change } })
    },
    /** Null when the ward could not be asked. */
    async save() {
      const [id, service] = [teamId(), draft()]
      if (id === undefined || service === undefined) return null
      const answer = await acts.ask(saveServiceHours({ teamId: id, ...service }))
      if (answer?.outcome === 'saved') setChanged()
      return answer
    },
  }
}

export type ServiceDesk = ReturnType<typeof createService>
