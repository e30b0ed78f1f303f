import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { stateShapes } from './map/state-shapes.ts'

const sheet = readFileSync('src/ui/icons.svg', 'utf8')
const names = Array.from(readFileSync('src/ui/icon.tsx', 'utf8').matchAll(/^ {2}\| '([a-z]+)'$/gm), ([, name]) => name)

it('has a drawing for every icon the code can name', () => {
  expect(names.length).toBeGreaterThan(40)
  for (const name of names) expect(sheet).toContain(`<symbol id="i-${name}"`)
})

it.each(Object.keys(stateShapes) as (keyof typeof stateShapes)[])(
  'draws the state %s on the map with the strokes of its icon',
  (state) => {
    const [, symbol = ''] = new RegExp(`id="st-${state}"(.*)</symbol>`).exec(sheet) ?? []
    const drawn = stateShapes[state].strokes.filter(({ path }) => path !== stateShapes[state].outline)
    for (const { path, width } of drawn) {
      expect(symbol).toContain(path.split('h')[0])
      expect(symbol).toContain(String(width))
    }
    expect(symbol).not.toBe('')
  },
)
