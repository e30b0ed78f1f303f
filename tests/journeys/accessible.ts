import { type Page, expect } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** In the page itself, which has no frames; half a megabyte of axe goes there once, and only what it finds comes back. */
async function findViolations(page: Page): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const options: RunOptions = { runOnly: rules, resultTypes: ['violations'], reporter: 'no-passes' }
  const results = await page.evaluate(
    (how) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, how),
    options,
  )
  return results.violations
}

/** No violation, nothing wider than the screen, and everything one can press at least 44 px. */
export async function expectAccessible(page: Page, screen: string) {
  const violations = await findViolations(page)
  expect(
    violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([])
  expect(await page.evaluate(tooWide), `${screen} runs over the edge`).toEqual([])
  expect(await page.evaluate(tooSmall), `${screen} has small targets`).toEqual([])
}

/** On a screen so tall that nothing lies half under the tabs. */
export async function expectWholeAccessible(page: Page, screen: string) {
  const size = page.viewportSize() ?? { width: 412, height: 915 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...size, height: height + 200 })
  await expectAccessible(page, screen)
  await page.setViewportSize(size)
}

const tooWide = () =>
  document.documentElement.scrollWidth > document.documentElement.clientWidth
    ? [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((element) => `${element.tagName}.${element.className}`)
        .slice(0, 5)
    : []

// A link within a sentence is as high as its line (WCAG 2.5.8 leaves it out); the map's areas are also in a list.
const tooSmall = () =>
  [...document.querySelectorAll('button, a[href], select, summary, input:not([type=radio]):not([type=checkbox])')]
    .filter((target) => target.closest('p, td, th, .leaflet-pane, [hidden]') === null)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
    .map(({ target, box }) => `${target.textContent.trim()} ${Math.round(box.width)}×${Math.round(box.height)}`)
