import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'

/** What another phone’s camera reads from a picture that holds a square. */
export async function readPicture(page: Page, picture: Buffer): Promise<string | undefined> {
  const pixels = await page.evaluate(async (encoded) => {
    const image = new Image()
    image.src = `data:image/png;base64,${encoded}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const drawing = canvas.getContext('2d')
    drawing?.drawImage(image, 0, 0)
    const { data, width, height } = drawing!.getImageData(0, 0, image.width, image.height)
    return { data: [...data], width, height }
  }, picture.toString('base64'))
  return jsQR(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height)?.data
}

/** A square on the screen, or what holds one. */
export const readSquare = async (square: Locator): Promise<string | undefined> =>
  readPicture(square.page(), await square.screenshot({ scale: 'css' }))
