import { createStore, reconcile } from 'solid-js/store'

/** Parts ticked, on the map or in the list. It outlives a lost signal, a filter and another look at the ward. */
export function createChoice() {
  const [chosen, setChosen] = createStore<Record<string, boolean>>({})
  const set = (ids: string[], isChosen: boolean) => setChosen(Object.fromEntries(ids.map((id) => [id, isChosen])))
  return {
    has: (id: string) => chosen[id] ?? false,
    set,
    toggle: (id: string) => set([id], !chosen[id]),
    clear: () => setChosen(reconcile({})),
  }
}
