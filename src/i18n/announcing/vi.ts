export const vi = {
  announce: {
    title: 'Báo cho bà con',
  },
}

export type AnnouncingWords = typeof vi
