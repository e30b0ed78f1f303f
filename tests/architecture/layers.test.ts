import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.test\.tsx?$/u.test(file))

const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/gu)].map((found) =>
    relative(root, join(root, dirname(file), found[1] ?? '')),
  )

/** The layer of a file: 'app', 'features/today', 'store' … and for a feature's door 'features/today/door'. */
function layerOf(file: string): string {
  const [, layer = '', feature = '', name = ''] = file.split('/')
  if (layer !== 'features') return layer.includes('.') ? 'main' : layer
  return `features/${feature}${name.endsWith('-data.ts') || name.endsWith('-data.tsx') ? '/door' : ''}`
}

const kindOf = (layer: string) => layer.replace(/^features\/[^/]+/u, 'feature')

const allowed: Record<string, string[]> = {
  main: ['app', 'features', 'store', 'ui', 'i18n', 'backend', 'main'],
  app: ['app', 'feature', 'feature/door', 'domain', 'store', 'backend', 'ui', 'i18n'],
  feature: ['domain', 'ui', 'i18n'],
  'feature/door': ['domain', 'store', 'backend', 'i18n', 'ui'],
  store: ['store', 'backend', 'domain'],
  domain: ['domain'],
  ui: ['ui', 'i18n'],
  i18n: ['i18n'],
  backend: ['backend'],
  // The pages of people without an account: of the ward they know the door open to everybody.
  residents: ['residents', 'domain', 'ui', 'i18n'],
}

const publicDoor = /^src\/backend\/(?:public-door|public-classes|failure)\.ts$/u

function mayImport(from: string, to: string): boolean {
  const [source, target] = [layerOf(from), layerOf(to)]
  if (kindOf(source).startsWith('feature') && kindOf(target).startsWith('feature')) {
    return source.split('/')[1] === target.split('/')[1]
  }
  if (source === 'residents' && publicDoor.test(to)) return true
  if (to === 'src/backend/rows.ts' && source !== 'ui' && source !== 'i18n') return true
  return allowed[kindOf(source)]?.includes(kindOf(target)) ?? false
}

test('imports look downward only, and no feature knows another', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((to) => to.startsWith('src/') && !mayImport(file, to))
      .map((to) => `${file} imports ${to}`),
  )
  expect(wrong).toEqual([])
})

test('only the map knows Leaflet, only the store Dexie, only the backend Supabase', () => {
  const owners: [RegExp, RegExp][] = [
    [/from 'leaflet|import 'leaflet/u, /^src\/ui\/map/u],
    [/from 'dexie'/u, /^src\/store\//u],
    [/from '@supabase\//u, /^src\/backend\//u],
  ]
  for (const [library, owner] of owners) {
    const users = files.filter((file) => library.test(readFileSync(join(root, file), 'utf8')))
    expect(users.length).toBeGreaterThan(0)
    expect(users.filter((file) => !owner.test(file))).toEqual([])
  }
})

test('there is no drawer for things without a name', () => {
  expect(files.filter((file) => /\/(?:utils|shared|helpers)\/|\/(?:types|index)\.tsx?$/u.test(file))).toEqual([])
})

test('nothing is styled past the kit, and nothing from data becomes HTML', () => {
  const bypassing = files.filter((file) => /\bstyle=|innerHTML/u.test(readFileSync(join(root, file), 'utf8')))
  expect(bypassing).toEqual([])
})

test('the top level holds what belongs there', () => {
  const known =
    /^(?:README\.md|LICENSE|package(?:-lock)?\.json|tsconfig\.json|(?:vite|vitest|playwright)\.config\.ts|knip\.json|index\.html|src|supabase|public|tests|\.ci|\.git.*|\.ox(?:lint|fmt)rc\.json|\.local|\.cache|node_modules|dist|test-results)$/u
  expect(
    globSync('{*,.*}', { cwd: root }).filter((name) => name !== '.' && name !== '..' && !known.test(name)),
  ).toEqual([])
})
