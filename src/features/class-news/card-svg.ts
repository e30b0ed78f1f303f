import { qrPath } from '../../ui/qr-path.ts'
import type { Said } from './news-words.ts'

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

/** Words on lines no wider than `width`; one word alone may be wider. */
export function wrapped(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \n]+/u).filter(Boolean)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

interface Block {
  text: string
  size: number
  isBold?: boolean
  colour?: string
  /** Left free above it. */
  gap: number
}

/** The largest size at which a title takes no more than three lines. */
function titleSize(title: string, measure: Measure): number {
  const sizes = [104, 92, 80, 70, 60, 52]
  const fits = (size: number) => {
    const lines = wrapped(title, inner, (line) => measure(line, size, true))
    return lines.length <= 3 && lines.every((line) => measure(line, size, true) <= inner)
  }
  return sizes.find(fits) ?? 52
}

function drawBlocks(blocks: Block[], top: number, measure: Measure): { svg: string; bottom: number } {
  let y = top
  const drawn: string[] = []
  for (const { text, size, isBold = false, colour = '#16202e', gap } of blocks) {
    y += gap
    for (const line of wrapped(text, inner, (given) => measure(given, size, isBold))) {
      y += Math.round(size * 1.25)
      const weight = isBold ? 700 : 400
      drawn.push(
        `<text x="${margin}" y="${y - Math.round(size * 0.28)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`,
      )
    }
  }
  return { svg: drawn.join(''), bottom: y }
}

const qrSide = 300

/** The picture of a class as SVG text: its name, hour, places, and the square that opens its page. */
export function cardSvg(said: Said, measure: Measure): string {
  const { width, height } = cardSize
  const head = drawBlocks([{ text: said.heading, size: 54, isBold: true, colour: '#ffffff', gap: 0 }], 52, measure)
  const body = drawBlocks(
    [
      { text: said.title, size: titleSize(said.title, measure), isBold: true, colour: '#123f8c', gap: 0 },
      { text: said.when, size: 50, isBold: true, gap: 28 },
      ...said.where.slice(0, 4).map((text): Block => ({ text, size: 42, gap: 12 })),
      { text: said.team, size: 34, colour: '#4a5563', gap: 20 },
    ],
    200,
    measure,
  )
  const square = qrPath(said.link)
  const foot = height - margin - qrSide
  const beside = margin + qrSide + 40
  const calls = wrapped(said.call ?? '', width - beside - margin, (line) => measure(line, 36, false))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${cardFont}'>`,
    `<rect width="${width}" height="${height}" fill="#fbf8f1"/><rect width="${width}" height="152" fill="#123f8c"/>`,
    head.svg,
    body.svg,
    `<rect x="${margin}" y="${foot}" width="${qrSide}" height="${qrSide}" fill="#ffffff"/>`,
    `<path transform="translate(${margin} ${foot}) scale(${qrSide / square.size})" d="${square.path}" fill="#000000" shape-rendering="crispEdges"/>`,
    `<text x="${beside}" y="${foot + 48}" font-size="44" font-weight="700" fill="#123f8c">${escaped(said.scan)}</text>`,
    `<text x="${beside}" y="${foot + 104}" font-size="34" fill="#16202e">${escaped(said.link.replace(/^https?:\/\//u, ''))}</text>`,
    ...calls.map(
      (line, at) =>
        `<text x="${beside}" y="${foot + 166 + at * 46}" font-size="36" fill="#16202e">${escaped(line)}</text>`,
    ),
    `<text x="${margin}" y="${height - 24}" font-size="28" fill="#4a5563">${escaped(said.safe)}</text>`,
    '</svg>',
  ].join('')
}
