import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { encode } from 'uqr'

const width = 320
const height = 240
const framesASecond = 5
const secondsOfEach = 3

/** A code in the middle of a white wall: 16 to 235 is black to white in YUV. */
function frameOf(text: string): Buffer {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const square = Math.floor(height / size)
  const [left, top] = [Math.floor((width - size * square) / 2), Math.floor((height - size * square) / 2)]
  const bright = Buffer.alloc(width * height, 235)
  for (let y = 0; y < size * square; y += 1) {
    for (let x = 0; x < size * square; x += 1) {
      const isBlack = data[Math.floor(y / square)]?.[Math.floor(x / square)]
      if (isBlack) bright[(top + y) * width + left + x] = 16
    }
  }
  return Buffer.concat([Buffer.from('FRAME\n'), bright, Buffer.alloc((width * height) / 2, 128)])
}

/** A film without end for the camera of a phone: each of these codes is held before it in turn. */
export function filmOf(texts: string[], path: string): string[] {
  const frames = texts.flatMap((text) => Array.from({ length: framesASecond * secondsOfEach }, () => frameOf(text)))
  const head = `YUV4MPEG2 W${width} H${height} F${framesASecond}:1 Ip A1:1 C420jpeg\n`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, Buffer.concat([Buffer.from(head), ...frames]))
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ]
}
