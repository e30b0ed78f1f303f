import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface BundleFigures {
  /** Entry, what it imports at once, and the chunk of the first screen. */
  home_js_kb: number
  home_css_kb: number
  /** What a map adds to the home. */
  map_js_kb: number
  /** The Supabase clients alone. */
  network_js_kb: number
  service_worker_kb: number
  precache_kb: number
  /** All a resident's phone loads to book help, the slip included: page, styles, drawings, scripts. */
  booking_kb: number
}

/** Of Vite's manifest, what is read here. */
interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}
type Manifest = Record<string, Chunk>

/** The key and all it imports at once. */
function closure(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key]?.imports ?? []) closure(manifest, next, seen)
  return seen
}

const keysWith = (manifest: Manifest, part: string) => Object.keys(manifest).filter((key) => key.includes(part))

/** Of a built folder, in kB (1,000 bytes) after gzip. */
export async function measureBundle(dist: string): Promise<BundleFigures> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))
  const weigh = async (files: Iterable<string>) => {
    const sizes = await Promise.all(
      Array.from(new Set(files), async (file) => gzipSync(await readFile(join(dist, file))).length),
    )
    return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10
  }
  const scripts = (keys: Iterable<string>) => Array.from(keys).flatMap((key) => manifest[key]?.file ?? [])
  const all = (keys: string[]) => new Set(keys.flatMap((key) => [...closure(manifest, key)]))

  const home = all(['index.html', ...keysWith(manifest, 'features/today/today-page')])
  const mapOnly = all(keysWith(manifest, 'src/ui/map.tsx')).difference(home)
  const network = Object.values(manifest).filter(({ file }) => /\/network-[^/]+\.js$/.test(file))
  return {
    home_js_kb: await weigh(scripts(home)),
    home_css_kb: await weigh([...home].flatMap((key) => manifest[key]?.css ?? [])),
    map_js_kb: await weigh(scripts(mapOnly)),
    network_js_kb: await weigh(network.map(({ file }) => file)),
    service_worker_kb: await weigh(['service-worker.js']),
    precache_kb: await weigh(await precached(dist)),
    booking_kb: await weigh(await bookingFiles(dist)),
  }
}

async function bookingFiles(dist: string): Promise<string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/residents.json'), 'utf8'))
  const keys = ['src/residents/help.html', 'src/residents/done-page.tsx'].flatMap((key) => [...closure(manifest, key)])
  const chunks = keys.flatMap((key) => manifest[key] ?? [])
  return ['help.html', ...chunks.flatMap(({ file, css = [] }) => [file, ...css])]
}

/** The addresses the service worker keeps, as the build wrote them into it. */
async function precached(dist: string): Promise<string[]> {
  const worker = await readFile(join(dist, 'service-worker.js'), 'utf8')
  return Array.from(worker.matchAll(/"?url"?:[`"']([^`"']+)[`"']/g), ([, url = '']) => url.replace(/^\//, ''))
}
