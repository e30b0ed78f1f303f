import '../../src/store/testing/browser-parts.ts'
import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openStore, type Store } from '../../src/store/open-store.ts'

/** The app's own store without a browser around it, on a phone with a memory of its own. */
export interface PhoneInNode {
  personId: string
  store: () => Store
  /** The app is put away and started again. */
  restart: () => Promise<void>
  forget: () => Promise<void>
}

/** Another phone of the same person has another memory, as in life. */
export async function openPhoneInNode(personId: string): Promise<PhoneInNode> {
  const memory = new IDBFactory()
  const open = () => {
    // Dexie looks for it the moment a database object is made, and that is before anything is awaited.
    Object.assign(Dexie.dependencies, { indexedDB: memory, IDBKeyRange })
    return openStore({ id: personId })
  }
  let store = await open()
  return {
    personId,
    store: () => store,
    restart: async () => {
      store.close()
      store = await open()
    },
    forget: async () => {
      await store.database.delete()
    },
  }
}
