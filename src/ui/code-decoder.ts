import jsqr from 'jsqr'
import type { CodeReader } from './code-reader.ts'

/** Draws what the camera sees, at most so many pixels wide, and reads it pixel by pixel. */
export function createDecoder(widest: number): CodeReader {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return {
    read: async (video) => {
      const scale = Math.min(1, widest / video.videoWidth)
      const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)]
      if (context === null || !(width > 0) || !(height > 0)) return []
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
      context.drawImage(video, 0, 0, width, height)
      const seen = jsqr(context.getImageData(0, 0, width, height).data, width, height, {
        inversionAttempts: 'dontInvert',
      })
      return seen === null ? [] : [seen.data]
    },
  }
}
