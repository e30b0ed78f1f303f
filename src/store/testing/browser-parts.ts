// Imported first: Dexie looks for IndexedDB when it loads.
import 'fake-indexeddb/auto'

const remembered = new Map<string, string>()

globalThis.localStorage ??= {
  getItem: (key: string) => remembered.get(key) ?? null,
  setItem: (key: string, value: string) => void remembered.set(key, value),
  removeItem: (key: string) => void remembered.delete(key),
} as Storage
