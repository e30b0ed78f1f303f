import type { Locator } from '@playwright/test'
import jsQR from 'jsqr'

/** A square on the screen, or a picture that holds one, as another phone’s camera reads it. */
export async function readSquare(square: Locator): Promise<string | undefined> {
  const picture = await square.screenshot({ scale: 'css' })
  const pixels = await square.page().evaluate(async (encoded) => {
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
