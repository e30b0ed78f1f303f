import type { DoorStateName } from '../state-icon.tsx'

interface Stroke {
  path: string
  width: number
  dash?: number[]
  /** In the state's own colour; white otherwise. */
  own?: boolean
}

interface StateShape {
  outline: string
  /** Filled with the state's colour; otherwise with paper. */
  solid: boolean
  strokes: Stroke[]
}

const ring = 'M20 12A8 8 0 114 12A8 8 0 1120 12z'
const disc = 'M22 12A10 10 0 112 12A10 10 0 1122 12z'
const door = 'M6.5 2.5h11A1.5 1.5 0 0119 4v16a1.5 1.5 0 01-1.5 1.5h-11A1.5 1.5 0 015 20V4A1.5 1.5 0 016.5 2.5z'
const square = 'M3.5 3.5h17v17h-17z'

/** The outlines of icons.svg (#st-…) in a box of 24, for the canvas. */
export const stateShapes: Record<DoorStateName, StateShape> = {
  todo: { outline: ring, solid: false, strokes: [{ path: ring, width: 3, own: true }] },
  helped: { outline: disc, solid: true, strokes: [{ path: 'M7 12.5l3.5 3.5L17 8.5', width: 2.6 }] },
  not_needed: {
    outline: 'M12 1L23 12 12 23 1 12z',
    solid: true,
    strokes: [{ path: 'M8 12.2l3 3 5-5.8', width: 2.4 }],
  },
  no_one_home: {
    outline: door,
    solid: false,
    strokes: [
      { path: door, width: 2.8, own: true },
      { path: 'M15 12.5h.01', width: 3.6, own: true },
    ],
  },
  come_back: {
    outline: 'M12 23.5l-5.5-6a9.5 9.5 0 1111 0z',
    solid: true,
    strokes: [{ path: 'M12 5.5V10.5l3.5 2', width: 2.4 }],
  },
  declined: {
    outline: 'M7.7 1.5h8.6l6.2 6.2v8.6l-6.2 6.2H7.7l-6.2-6.2V7.7z',
    solid: true,
    strokes: [{ path: 'M7 12h10', width: 3 }],
  },
  vacant: {
    outline: square,
    solid: false,
    strokes: [{ path: square, width: 2.6, dash: [3.2, 3.2], own: true }],
  },
  publicity: {
    outline: 'M5 1.5h9.5L20 7v15.5H5z',
    solid: true,
    strokes: [
      { path: 'M8.5 12h7', width: 2.2 },
      { path: 'M8.5 16.5h5', width: 2.2 },
    ],
  },
}
