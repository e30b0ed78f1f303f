export type Shade = 1 | 2 | 3 | 4 | 5

/** Map shade of a share 0–1: under 20%, 20–39, 40–59, 60–79, from 80%. */
export const coverageShade = (share: number): Shade => Math.min(5, Math.floor(share * 5) + 1) as Shade
