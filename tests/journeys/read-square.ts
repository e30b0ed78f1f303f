import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'

/** What another phone’s camera reads from a picture that holds a square. */
export async function readPicture(page: Page, picture: Buffer): Promise<string | undefined> {
  const { pixels, width, height } = await page.evaluate(async (encoded) => {
    const image = new Image()
    image.src = `data:image/png;base64,${encoded}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const drawing = canvas.getContext('2d')!
    drawing.drawImage(image, 0, 0)
    const { data } = drawing.getImageData(0, 0, image.width, image.height)
    // As text of its own: millions of numbers one by one take the driver most of a minute.
    let bytes = ''
    for (let start = 0; start < data.length; start += 30_000)
      bytes += String.fromCharCode(...data.subarray(start, start + 30_000))
    return { pixels: btoa(bytes), width: image.width, height: image.height }
  }, picture.toString('base64'))
  return jsQR(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height)?.data
}

/** A square on the screen, or what holds one. */
export const readSquare = async (square: Locator): Promise<string | undefined> =>
  readPicture(square.page(), await square.screenshot({ scale: 'css' }))
