import { type Measure, cardFont, cardSize, cardSvg } from './card-svg.ts'
import type { Said } from './news-words.ts'

function createMeasure(): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  return (text, size, isBold) => {
    // Without a canvas about half the height a letter: lines break a little early.
    if (pen === null) return text.length * size * 0.55
    pen.font = `${isBold ? 700 : 400} ${size}px ${cardFont}`
    return pen.measureText(text).width
  }
}

async function loaded(address: string): Promise<HTMLImageElement> {
  const picture = new Image(cardSize.width, cardSize.height)
  picture.src = address
  await picture.decode()
  return picture
}

/** The picture of a class as PNG; null where this phone cannot draw it. */
export async function drawCard(said: Said): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([cardSvg(said, createMeasure())], { type: 'image/svg+xml' }))
  try {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, cardSize)
    canvas.getContext('2d')?.drawImage(await loaded(address), 0, 0)
    const { promise, resolve } = Promise.withResolvers<Blob | null>()
    canvas.toBlob(resolve, 'image/png')
    return await promise
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
