import { type Accessor, createContext, createMemo, type JSX, useContext } from 'solid-js'
import type { Store } from './open-store.ts'

const StoreContext = createContext<Accessor<Store>>()

export function StoreProvider(props: { store: Store; children: JSX.Element }) {
  const store = createMemo(() => props.store)
  return <StoreContext.Provider value={store}>{props.children}</StoreContext.Provider>
}

/** The signed-in person's rows; only below the guard that opens them. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('useStore was called outside StoreProvider')
  return store()
}
