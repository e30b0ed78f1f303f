import { expect, test } from 'vitest'
import { streetVerdict } from './street-verdict.ts'

test.each([
  [{ highway: 'residential' }, 'take', 'take'],
  [{ highway: 'service', service: 'alley' }, 'take', 'take'],
  [{ highway: 'primary_link' }, 'take', 'unnamed_path'],
  [{ highway: 'footway' }, 'take', 'unnamed_path'],
  [{ highway: 'footway', footway: 'crossing' }, 'not_walked', 'not_walked'],
  [{ highway: 'service', service: 'parking_aisle' }, 'not_walked', 'not_walked'],
  [{ highway: 'residential', access: 'private' }, 'take', 'not_walked'],
  [{ highway: 'motorway' }, 'not_walked', 'not_walked'],
  [{ highway: 'cycleway' }, 'not_walked', 'not_walked'],
  [{ highway: 'steps' }, 'not_walked', 'not_walked'],
  [{ building: 'yes' }, null, null],
])('%o is %s with a name, %s without', (tags: Record<string, string>, named, unnamed) => {
  expect([streetVerdict(tags, true), streetVerdict(tags, false)]).toEqual([named, unnamed])
})
