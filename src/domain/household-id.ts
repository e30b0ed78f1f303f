import { numberKey } from './number-key.ts'

/** Where a door is; building, floor and unit only where there are such. */
export interface Address {
  street_id: string
  number: string
  building?: string | undefined
  floor?: string | undefined
  unit?: string | undefined
}

const tidy = (words: string | undefined) => (words ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()

const bytesOf = (uuid: string) =>
  Uint8Array.from(uuid.replaceAll('-', '').match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))

const uuidOf = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')

/** uuid v5 (RFC 9562 §5.5) in the street's namespace, so two phones make one door. Twin of `private.household_id`. */
export async function householdId(address: Address): Promise<string> {
  const name = [numberKey(address.number), tidy(address.building), tidy(address.floor), tidy(address.unit)].join('|')
  const digest = await crypto.subtle.digest(
    'SHA-1',
    Uint8Array.from([...bytesOf(address.street_id), ...new TextEncoder().encode(name)]),
  )
  const bytes = new Uint8Array(digest).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 15) | 80
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128
  return uuidOf(bytes)
}
