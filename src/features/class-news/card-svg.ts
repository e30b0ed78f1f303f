import { qrPath } from '../../ui/qr-path.ts'
import { type Said, bareLink, placesWithin } from './news-words.ts'

/** Pixels: upright, as Zalo and Facebook show it whole. */
export const cardSize = { width: 1080, height: 1350 }

/** How wide a text is at this size, in pixels. */
export type Measure = (text: string, size: number, isBold: boolean) => number

const margin = 72
const inner = cardSize.width - 2 * margin
/** A picture drawn alone cannot fetch fonts: those of the phone, which all have Vietnamese. */
export const cardFont = 'system-ui, "Noto Sans", Roboto, "Segoe UI", Arial, sans-serif'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? '')

/** A word in pieces no wider than `width`, most often itself. */
function pieces(word: string, width: number, measure: (line: string) => number): string[] {
  if (measure(word) <= width) return [word]
  const cut: string[] = []
  for (const letter of word.normalize()) {
    const last = cut.at(-1)
    if (last !== undefined && measure(last + letter) <= width) cut[cut.length - 1] = last + letter
    else cut.push(letter)
  }
  return cut
}

/** Words on lines no wider than `width`; a word is cut only where it does not fit alone. */
export function wrapped(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  const words = text.split(/[ \n]+/u).filter(Boolean)
  for (const word of words.flatMap((whole) => pieces(whole, width, measure))) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** As even as it goes without one line more: no word is left alone below. */
export function evenly(text: string, width: number, measure: (line: string) => number): string[] {
  const lines = wrapped(text, width, measure)
  const step = width / 40
  let even = lines
  for (let narrower = width - step; narrower > step; narrower -= step) {
    const tried = wrapped(text, narrower, measure)
    if (tried.length > lines.length || tried.join(' ') !== lines.join(' ')) break
    even = tried
  }
  return even
}

interface Line {
  text: string
  x: number
  /** Of its foot. */
  y: number
  size: number
  isBold: boolean
  colour: string
}

interface Block {
  text: string
  size: number
  isBold?: boolean
  colour?: string
  /** Left free above it. */
  gap?: number
}

interface Box {
  x: number
  top: number
  width: number
}

const ink = '#16202e'
const blue = '#123f8c'
const soft = '#4a5563'

/** The largest of some sizes at which a text takes no more than so many lines, none wider than its box. */
function sizeFor(
  text: string,
  { sizes, most, width }: { sizes: number[]; most: number; width: number },
  measure: Measure,
) {
  const fits = (size: number) => wrapped(text, width, (line) => measure(line, size, true)).length <= most
  return sizes.find(fits) ?? sizes.at(-1) ?? 0
}

function setLines(blocks: Block[], { x, top, width }: Box, measure: Measure): { lines: Line[]; bottom: number } {
  let y = top
  const lines = blocks.flatMap(({ text, size, isBold = false, colour = ink, gap = 0 }) => {
    y += gap
    const broken = isBold ? evenly : wrapped
    return broken(text, width, (line) => measure(line, size, isBold)).map((line): Line => {
      y += Math.round(size * 1.25)
      return { text: line, x, y: y - Math.round(size * 0.28), size, isBold, colour }
    })
  })
  return { lines, bottom: y }
}

const qrSide = 300
const foot = cardSize.height - margin - qrSide
const below = { x: margin, top: 200, width: inner }
const beside = { x: margin + qrSide + 40, top: foot, width: inner - qrSide - 40 }
const gapAboveSquare = 24

/** Letters of places there is room for, the most first, and how large; the last fits the longest names there may be. */
const attempts = [360, 240, 1].flatMap((room) => [1, 0.88, 0.76, 0.66].map((scale) => ({ room, scale })))

function middle(said: Said, measure: Measure): Line[] {
  const titleSize = sizeFor(said.title, { sizes: [104, 92, 80, 70, 60, 52], most: 3, width: inner }, measure)
  let last: Line[] = []
  for (const { room, scale } of attempts) {
    const { lines, bottom } = setLines(
      [
        { text: said.title, size: titleSize * scale, isBold: true, colour: blue },
        { text: said.when, size: 50 * scale, isBold: true, gap: 28 },
        ...placesWithin(said, room).map((text): Block => ({ text, size: 42 * scale, gap: 12 })),
        { text: said.taughtIn, size: 42 * scale, gap: 12 },
        { text: said.team, size: 34 * scale, colour: soft, gap: 20 },
      ],
      below,
      measure,
    )
    if (bottom <= foot - gapAboveSquare) return lines
    last = lines
  }
  return last
}

function besideSquare(said: Said, measure: Measure): Line[] {
  const { width } = beside
  const link = bareLink(said)
  const blocks = [
    {
      text: said.scan,
      size: sizeFor(said.scan, { sizes: [44, 38, 32], most: 1, width }, measure),
      isBold: true,
      colour: blue,
    },
    { text: link, size: sizeFor(link, { sizes: [34, 30, 26, 22, 18], most: 1, width }, measure), gap: 8 },
    { text: said.call ?? '', size: 36, gap: 20 },
  ]
  return setLines(blocks, beside, measure).lines
}

const drawn = ({ text, x, y, size, isBold, colour }: Line) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${isBold ? 700 : 400}" fill="${colour}">${escaped(text)}</text>`

/** The picture of a class as SVG text: its name, hour, places, and the square that opens its page. */
export function cardSvg(said: Said, measure: Measure): string {
  const { width, height } = cardSize
  const head = setLines(
    [{ text: said.heading, size: 54, isBold: true, colour: '#ffffff' }],
    { ...below, top: 52 },
    measure,
  )
  const safe = setLines([{ text: said.safe, size: 30, colour: soft }], { ...below, top: height - 56 }, measure)
  const lines = [...head.lines, ...middle(said, measure), ...besideSquare(said, measure), ...safe.lines]
  const square = qrPath(said.link)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${cardFont}'>`,
    `<rect width="${width}" height="${height}" fill="#fbf8f1"/><rect width="${width}" height="152" fill="${blue}"/>`,
    `<rect x="${margin}" y="${foot}" width="${qrSide}" height="${qrSide}" fill="#ffffff"/>`,
    `<path transform="translate(${margin} ${foot}) scale(${qrSide / square.size})" d="${square.path}" fill="#000000" shape-rendering="crispEdges"/>`,
    ...lines.map(drawn),
    '</svg>',
  ].join('')
}
