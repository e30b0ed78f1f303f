import { vi } from 'vitest'

/** The next row added to this table finds no room. */
export function fillDisk(table: string): void {
  const { add } = IDBObjectStore.prototype
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name !== table) return add.apply(this, given)
    full.mockRestore()
    throw new DOMException('disk full', 'QuotaExceededError')
  })
}
