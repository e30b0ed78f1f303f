import { createMemo, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { compareVietnamese } from '../../i18n/vietnamese.ts'
import { createAssigning, createLedAreas, createStreets } from './assign-data.ts'
import { createChoice } from './choice.ts'
import { createPartNames } from './listed-parts.ts'

export type Work = ReturnType<typeof createWork>

/** A place opened for giving out: its parts and people under their names, and what is ticked. */
export function createWork(areaId: () => string | undefined) {
  const { t } = useTeamwork()
  const areas = createLedAreas()
  const area = () => areas()?.find(({ id }) => id === areaId()) ?? areas()?.[0]
  const assigning = createAssigning(() => area()?.id)
  const streets = createStreets()
  const names = createPartNames()
  const choice = createChoice()
  const [mode, setMode] = createSignal<'choose' | 'cut'>('choose')
  const parts = createMemo(() =>
    names.list(assigning.known()?.parts ?? [], { streets: streets(), areas: areas() ?? [] }),
  )
  const byId = createMemo(() => new Map(parts().map((part) => [part.part_id, part])))
  const called = (name: string | null | undefined) => name ?? t('assign.nameless')
  const people = createMemo(() =>
    (assigning.known()?.people ?? [])
      .map((person) => ({ ...person, called: called(person.called) }))
      .toSorted((a, b) => compareVietnamese(a.called, b.called)),
  )
  const chosen = createMemo(() => parts().filter(({ part_id }) => choice.has(part_id)))
  return {
    areas,
    area,
    streets,
    names,
    parts,
    people,
    choice,
    mode,
    setMode,
    called,
    isKnown: () => assigning.known() !== undefined,
    failure: assigning.failure,
    refetch: assigning.refetch,
    partOf: (id: string) => byId().get(id),
    /** Ids of the people who hold a part now. */
    holdersOf: (id: string) => (byId().get(id)?.holders ?? []).map(({ profile_id }) => profile_id),
    personOf: (id: string) => people().find(({ profile_id }) => profile_id === id),
    chosen,
  }
}
