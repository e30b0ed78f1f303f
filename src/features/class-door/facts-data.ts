import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { createQuery } from '../../store/create-query.ts'
import { useStore } from '../../store/store-context.tsx'
import { type Came, asCame } from './came.ts'

/** Facts the store has told of, and those it has but not told of yet, as one list. */
export function createFacts(classId: () => string) {
  const { database } = useStore()
  const stored = createQuery(async () => {
    const rows = await database.check_ins.where('class_id').equals(classId()).toArray()
    return rows.map(asCame)
  }, [])
  const [ahead, setAhead] = createSignal<Came[]>([])
  const known = createMemo(() => new Set(stored().map(({ id }) => id)))
  const isAhead = ({ id }: Came) => !known().has(id)
  createEffect(on(known, () => setAhead((last) => (last.every(isAhead) ? last : last.filter(isAhead)))))
  const facts = createMemo(() => [...stored(), ...ahead().filter(isAhead)])
  return {
    facts,
    show: (fresh: Came[]) => setAhead((last) => [...last, ...fresh]),
    hide: (unsaved: Came[]) => setAhead((last) => last.filter((fact) => !unsaved.includes(fact))),
  }
}
