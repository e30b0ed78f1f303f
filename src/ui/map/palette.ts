import { doorStates } from '../door-state.tsx'
import type { DoorStateName } from '../state-icon.tsx'

export interface Palette {
  card: string
  ink: string
  accent: string
  accentDeep: string
  accentSoft: string
  onAccent: string
  land: string
  road: string
  roadEdge: string
  font: string
  /** In the order of the letters; past the last one they begin again. */
  pieces: string[]
  states: Record<DoorStateName, string>
}

const states = (token: (name: string, state: DoorStateName) => string) =>
  Object.fromEntries(doorStates.map((state) => [state, token('--st', state)])) as Record<DoorStateName, string>

/** The tokens as they stand now (sun or calm), for the canvas. */
export function readPalette(frame: HTMLElement): Palette {
  const probe = frame.appendChild(document.createElement('span'))
  const token = (name: string, state?: DoorStateName) => {
    if (state) probe.dataset.st = state
    return getComputedStyle(state ? probe : frame)
      .getPropertyValue(name)
      .trim()
  }
  const palette = {
    card: token('--card'),
    ink: token('--ink'),
    accent: token('--accent'),
    accentDeep: token('--accent-deep'),
    accentSoft: token('--accent-soft'),
    onAccent: token('--on-accent'),
    land: token('--land'),
    road: token('--road'),
    roadEdge: token('--road-edge'),
    font: getComputedStyle(frame).fontFamily,
    pieces: ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => token(`--piece-${letter}`)),
    states: states(token),
  }
  probe.remove()
  return palette
}
