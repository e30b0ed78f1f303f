import { newId } from '../new-id.ts'
import { openStore, type Store } from '../open-store.ts'
import { FakeWard } from './fake-ward.ts'

const fixedId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const lane = {
  ward: fixedId(1),
  neighbourhood: fixedId(2),
  street: fixedId(3),
  part: fixedId(4),
  otherStreet: fixedId(5),
  otherPart: fixedId(6),
  consentText: fixedId(7),
  door: (number: number) => fixedId(100 + number),
}

const household = (number: number, part_id: string, street_id: string) => ({
  id: lane.door(number),
  street_id,
  part_id,
  neighbourhood_id: lane.neighbourhood,
  ward_id: lane.ward,
  number: String(number),
  number_key: String(number),
  building: '',
  floor: '',
  unit: '',
  lon: null,
  lat: null,
  needs: [],
  priorities: [],
  retired_at: null,
  receipt: null,
})

/** A ward with two lanes: doors 1 to 5 in `part`, 6 to 8 in `otherPart`. */
export function demoWard(): FakeWard {
  const ward = new FakeWard(lane.ward)
  const place = { neighbourhood_id: lane.neighbourhood, ward_id: lane.ward, retired_at: null }
  ward.put('streets', { id: lane.street, name: 'Hẻm 12', parent_street_id: null, ...place })
  ward.put('streets', { id: lane.otherStreet, name: 'Hẻm 14', parent_street_id: null, ...place })
  ward.put('parts', { id: lane.part, street_id: lane.street, kind: 'whole', successor_ids: [], ...place })
  ward.put('parts', { id: lane.otherPart, street_id: lane.otherStreet, kind: 'whole', successor_ids: [], ...place })
  for (const number of [1, 2, 3, 4, 5]) ward.put('households', household(number, lane.part, lane.street))
  for (const number of [6, 7, 8]) ward.put('households', household(number, lane.otherPart, lane.otherStreet))
  return ward
}

/** A new person on this phone who walks `part`. */
export async function openAmbassador(ward: FakeWard, parts: string[] = [lane.part]): Promise<Store> {
  const store = await openStore({ id: newId() })
  await store.sealer.unlock(await ward.door().sealingKey({ profileId: store.profile.id }))
  for (const part of parts) ward.assign(store.profile.id, part)
  return store
}
