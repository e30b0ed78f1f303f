import { v5 } from 'uuid'
import { fold } from '../names/fold-street-name.ts'

/** Made once for this project; areas have no other namespace. */
const areasNamespace = '6f1d1c1e-6f0b-4b0e-9a53-9b8a2f0c7d11'

type NamedArea = { code: string | null; parent: string | null; name: string }

/** An official code names an area everywhere; without one its name does within its parent. */
export const areaId = ({ code, parent, name }: NamedArea): string =>
  v5(code === null ? `${parent ?? ''}|${fold(name)}` : `code|${code}`, areasNamespace)

/** One street per key and neighbourhood. */
export const streetId = (neighbourhoodId: string, nameKey: string): string => v5(nameKey, neighbourhoodId)
