import type { SkipReason } from '../report.ts'

/** https://wiki.openstreetmap.org/wiki/Key:highway: kinds people live along, and kinds that count only with a name. */
const lived = new Set(['residential', 'living_street', 'unclassified', 'service', 'pedestrian', 'road'])
const livedIfNamed = new Set(['footway', 'path', 'track', 'trunk', 'primary', 'secondary', 'tertiary'])
const notLived = new Set(['driveway', 'parking_aisle', 'drive-through', 'emergency_access'])
const shut = new Set(['private', 'no', 'customers'])

/** `take`, or why this road is left out, or null where it is no road at all. */
export function streetVerdict(tags: Record<string, string>, isNamed: boolean): 'take' | SkipReason | null {
  const highway = tags['highway']?.replace(/_link$/, '')
  if (highway === undefined) return null
  if (notLived.has(tags['service'] ?? '') || ['sidewalk', 'crossing'].includes(tags['footway'] ?? ''))
    return 'not_walked'
  if (shut.has(tags['access'] ?? '') && !isNamed) return 'not_walked'
  if (lived.has(highway)) return 'take'
  if (livedIfNamed.has(highway)) return isNamed ? 'take' : 'unnamed_path'
  return 'not_walked'
}
